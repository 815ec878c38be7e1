#include "coach/decision.hpp"

#include <algorithm>

namespace fourfold::coach {
namespace {

using engine::Session;
using scenario::ChoiceId;

std::optional<ChoiceId> outOfReach(const Session& session, ChoiceId best, const Solution& solution) {
    const scenario::Scenario& scenario = session.scenario();
    const auto value = [&](ChoiceId choice) { return solution.own().value(scenario[choice].earns); };
    const auto* range = std::get_if<scenario::ChoiceRange>(&scenario[session.scene()].next);
    std::optional<ChoiceId> found;
    for (std::size_t i = 0; range != nullptr && i < range->count; ++i) {
        const ChoiceId choice(range->first.index() + i);
        const bool taken = session.compiled().did(session.state(), choice);
        if (taken || session.compiled().open(session.state(), choice)) continue;
        if (value(choice) > value(found.value_or(best))) found = choice;
    }
    return found;
}

// What going over to `next` lost. Where no ending can be reached afterwards, the difference may look like a gain; then
// nothing was lost.
std::int64_t lossOf(std::int64_t before, const Session& next, const Solution& solution) {
    return std::max<std::int64_t>(0, before - reachable(next, solution));
}

std::int64_t stakeOf(const Session& session, std::int64_t before, const Solution& solution) {
    std::int64_t stake = 0;
    for (const ChoiceId choice : session.open()) {
        if (session.scenario()[choice].redLine) continue;
        Session next = session;
        next.choose(choice);
        stake = std::max(stake, lossOf(before, next, solution));
    }
    return stake;
}

}  // namespace

engine::Fraction regretBetween(const Session& before, const Session& next, const Solution& solution) {
    return solution.own().points(lossOf(reachable(before, solution), next, solution));
}

ReviewedMove reviewDecision(const Session& session, ChoiceId choice, const Solution& solution) {
    Session next = session;
    ReviewedMove move;
    move.scene = session.scene();
    move.choice = choice;
    move.points = next.choose(choice);
    move.redLine = session.scenario()[choice].redLine;
    const std::int64_t before = reachable(session, solution);
    const std::int64_t loss = lossOf(before, next, solution);
    move.regret = solution.own().points(loss);
    move.stake = solution.own().points(stakeOf(session, before, solution));
    move.reachable = solution.own().points(std::max<std::int64_t>(0, before));
    move.label = labelFor(move.regret, move.redLine);
    const bool asGoodAsAny = loss == 0 && !move.redLine && solution.attainable(next);
    move.best = asGoodAsAny ? choice : solution.best(session).value_or(choice);
    move.bestOutlook = outlook(session, move.best, solution);
    move.outOfReach = outOfReach(session, move.best, solution);
    return move;
}

}  // namespace fourfold::coach
