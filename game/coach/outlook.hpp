#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "coach/solver.hpp"
#include "engine/fraction.hpp"
#include "engine/session.hpp"

namespace fourfold::coach {

// Where choices would have led: a play continued from some decision to an ending with these choices.
struct Outlook {
    std::vector<scenario::ChoiceId> line;  // never empty
    scenario::SceneId ending;
    engine::Fraction score{};  // of the whole play, 0 to 100
    bool redLine = false;      // crossed by the line, or before
    bool pass = false;
};

// How many choices of a line a debrief shows after the first one, before it says where the line ends.
inline constexpr std::size_t shownOfLine = 2;

// Where this open choice leads with the best way on after it; nothing where no ending can be reached after it.
[[nodiscard]] std::optional<Outlook> outlook(engine::Session session, scenario::ChoiceId first,
                                             const Solution& solution, Crossing crossing = Crossing::allowed);

// Where these choices lead, taken one after another until the play is over. Nothing when one is not open in its turn,
// or when they do not reach an ending.
[[nodiscard]] std::optional<Outlook> outlook(engine::Session session, scenario::ChoiceId first,
                                             std::span<const scenario::ChoiceId> then, const Solution& solution);

// The value of the best play that begins with the moves played so far, in 1/own().scale.
[[nodiscard]] std::int64_t reachable(const engine::Session& session, const Solution& solution);

// Whether some way on from here passes.
[[nodiscard]] bool canPass(const engine::Session& session, const Solution& solution);

}  // namespace fourfold::coach
