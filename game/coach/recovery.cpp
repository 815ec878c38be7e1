#include "coach/recovery.hpp"

#include <algorithm>
#include <vector>

#include "coach/play_end.hpp"

namespace fourfold::coach {
namespace {

using engine::Fraction;
using scenario::ChoiceId;

// The best play that differs in this one decision, and passes if `mustPass`; nothing when there is none.
std::optional<Outlook> otherwise(const engine::Step& step, std::span<const ChoiceId> rest, bool mustPass,
                                 const Solution& solution) {
    std::optional<Outlook> best;
    for (const ChoiceId choice : step.before.open()) {
        if (choice == step.choice) continue;
        std::optional<Outlook> found = outlook(step.before, choice, rest, solution);
        if (!found || found->redLine || (mustPass && !found->pass)) continue;
        if (!best || best->score < found->score) best = std::move(found);
    }
    return best;
}

}  // namespace

std::optional<Recovery> lastChance(const engine::Play& play, const Solution& solution) {
    if (!play.now().over() || passes(play.now(), solution)) return std::nullopt;
    for (std::size_t i = play.steps().size(); i-- > 0;) {
        const engine::Session& before = play.steps()[i].before;
        if (!canPass(before, solution)) continue;
        const std::vector<ChoiceId> line = solution.line(before, Crossing::forbidden);
        auto found = outlook(before, line.front(), std::span(line).subspan(1), solution);
        return Recovery{i, std::move(*found)};
    }
    return std::nullopt;
}

std::optional<Recovery> oneChange(const engine::Play& play, const Solution& solution) {
    if (!play.now().over()) return std::nullopt;
    const bool mustPass = !passes(play.now(), solution);
    Fraction toBeat = solution.own().score(play.now().earned());
    std::vector<ChoiceId> choices;
    for (const engine::Step& step : play.steps()) choices.push_back(step.choice);
    const std::size_t first = choices.size() - std::min(choices.size(), mostDecisions);
    std::optional<Recovery> best;
    for (std::size_t i = choices.size(); i-- > first;) {
        auto found = otherwise(play.steps()[i], std::span(choices).subspan(i + 1), mustPass, solution);
        if (!found) continue;
        if (mustPass) return Recovery{i, std::move(*found)};
        if (found->score <= toBeat) continue;
        toBeat = found->score;
        best = Recovery{i, std::move(*found)};
    }
    return best;
}

}  // namespace fourfold::coach
