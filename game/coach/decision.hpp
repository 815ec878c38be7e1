#pragma once

#include <optional>

#include "coach/label.hpp"
#include "coach/outlook.hpp"

namespace fourfold::coach {

// One choice judged against the best that could be done at that point.
struct ReviewedMove {
    scenario::SceneId scene;
    scenario::ChoiceId choice;
    scenario::Points points{};  // what it paid
    engine::Fraction regret{};  // what it cost against the best line, in final-score points, 0 or more
    // What was at stake: the cost of the costliest choice that was open, red lines aside, in final-score points.
    engine::Fraction stake{};
    engine::Fraction reachable{};  // the best score that could be reached from there, 0 or more
    bool redLine = false;          // the choice crossed a red line
    Label label = Label::best;
    scenario::ChoiceId best;             // the best choice there; the choice itself when it was as good as any
    std::optional<Outlook> bestOutlook;  // where it would have led; nothing where no ending could be reached
    // A choice of the scene that pays more than the best one did, but was not open, because earlier moves had missed
    // what it needs. It explains why the best open choice may still be a poor one.
    std::optional<scenario::ChoiceId> outOfReach;
};

// The regret of the choice that leads from one session to the next, in final-score points, 0 or more. The solution must
// be exact.
[[nodiscard]] engine::Fraction regretBetween(const engine::Session& before, const engine::Session& next,
                                             const Solution& solution);

// Judges an open choice at this point of a play. The solution must be exact.
[[nodiscard]] ReviewedMove reviewDecision(const engine::Session& before, scenario::ChoiceId choice,
                                          const Solution& solution);

}  // namespace fourfold::coach
