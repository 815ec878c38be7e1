#include "coach/review.hpp"

#include <algorithm>

namespace fourfold::coach {
namespace {

using engine::Fraction;
using engine::Session;
using engine::whole;

// The value of the best play that begins with what was played up to here.
std::int64_t reachable(const Session& session, const Solution& solution) {
    return solution.own().value(session.earned()) + solution.attainable(session).value_or(0);
}

const Session& after(const engine::Play& play, std::size_t step) {
    return step + 1 < play.steps().size() ? play.steps()[step + 1].before : play.now();
}

std::optional<scenario::ChoiceId> outOfReach(const Session& session, scenario::ChoiceId best,
                                             const Solution& solution) {
    const scenario::Scenario& scenario = session.scenario();
    const auto value = [&](scenario::ChoiceId choice) { return solution.own().value(scenario[choice].earns); };
    const auto* range = std::get_if<scenario::ChoiceRange>(&scenario[session.scene()].next);
    std::optional<scenario::ChoiceId> found;
    for (std::size_t i = 0; range != nullptr && i < range->count; ++i) {
        const scenario::ChoiceId choice(range->first.index() + i);
        const bool taken = session.rules().did(session.state(), choice);
        if (taken || session.rules().open(session.state(), choice)) continue;
        if (value(choice) > value(found.value_or(best))) found = choice;
    }
    return found;
}

ReviewedMove reviewMove(const engine::Play& play, std::size_t index, const Solution& solution) {
    const engine::Step& step = play.steps()[index];
    ReviewedMove move;
    move.scene = step.scene;
    move.choice = step.choice;
    move.points = step.paid;
    const Session& next = after(play, index);
    // Where no ending can be reached any more, nothing is lost on the way there either: it may look like a gain.
    const std::int64_t loss =
        std::max<std::int64_t>(0, reachable(step.before, solution) - reachable(next, solution));
    move.regret = solution.own().points(loss);
    move.label = labelFor(move.regret);
    const bool asGoodAsAny = loss == 0 && solution.attainable(next);
    move.best = asGoodAsAny ? step.choice : solution.best(step.before).value_or(step.choice);
    move.outOfReach = outOfReach(step.before, move.best, solution);
    return move;
}

std::optional<std::size_t> turningPoint(const engine::Play& play, const Review& review, const Solution& solution) {
    const Fraction pass = whole(play.scenario().pass);
    if (play.now().over() && review.score < pass) {
        for (std::size_t i = 0; i < review.moves.size(); ++i) {
            if (solution.own().points(reachable(after(play, i), solution)) < pass) return i;
        }
    }
    std::optional<std::size_t> costliest;
    for (std::size_t i = 0; i < review.moves.size(); ++i) {
        if (review.moves[i].label <= Label::good) continue;
        if (!costliest || review.moves[*costliest].regret < review.moves[i].regret) costliest = i;
    }
    return costliest;
}

}  // namespace

Label labelFor(const Fraction& regret) {
    if (regret <= whole(0)) return Label::best;
    if (regret <= whole(2)) return Label::good;
    if (regret <= whole(5)) return Label::inaccuracy;
    if (regret <= whole(10)) return Label::mistake;
    return Label::blunder;
}

Fraction Review::effortPercent(scenario::Dimension dimension) const {
    if (effortMoves == 0) return whole(0);
    return {100 * static_cast<std::int64_t>(effort[scenario::index(dimension)]), effortMoves};
}

Review review(const engine::Play& play, const Solution& solution) {
    const Session& now = play.now();
    Review result;
    result.score = solution.own().score(now.earned());
    result.redLine = now.redLine();
    result.pass = !result.redLine && result.score >= whole(play.scenario().pass);
    if (solution.traditional()) result.traditional = solution.traditional()->score(now.earned());
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        const int earned = now.earned()[d];
        result.dimensions[d] = {earned, solution.most()[d], engine::dimensionScore(earned, solution.most()[d])};
    }
    for (std::size_t i = 0; i < play.steps().size(); ++i) {
        result.moves.push_back(reviewMove(play, i, solution));
        if (const auto effort = play.scenario()[play.steps()[i].choice].effort) {
            ++result.effort[scenario::index(*effort)];
            ++result.effortMoves;
        }
    }
    result.turningPoint = turningPoint(play, result, solution);
    return result;
}

}  // namespace fourfold::coach
