#include "coach/review.hpp"

#include "coach/accuracy.hpp"
#include "coach/play_end.hpp"

namespace fourfold::coach {
namespace {

using engine::Fraction;
using engine::Session;
using engine::whole;

std::optional<std::size_t> turningPoint(const Review& review) {
    if (review.lastChance) return review.lastChance->decision;
    std::optional<std::size_t> costliest;
    for (std::size_t i = 0; i < review.moves.size(); ++i) {
        if (!isWrong(review.moves[i].label)) continue;
        if (!costliest || review.moves[*costliest].regret < review.moves[i].regret) costliest = i;
    }
    return costliest;
}

}  // namespace

Fraction Review::effortPercent(scenario::Dimension dimension) const {
    if (effortMoves == 0) return whole(0);
    return {100 * static_cast<std::int64_t>(effort[scenario::index(dimension)]), effortMoves};
}

Review review(const engine::Play& play, const Solution& solution) {
    const Session& now = play.now();
    Review result;
    result.score = solution.own().score(now.earned());
    result.redLine = now.redLine();
    result.pass = passes(now, solution);
    if (solution.traditional()) result.traditional = solution.traditional()->score(now.earned());
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        const int earned = now.earned()[d];
        result.dimensions[d] = {earned, solution.most()[d], engine::dimensionScore(earned, solution.most()[d])};
    }
    for (const engine::Step& step : play.steps()) {
        result.moves.push_back(reviewDecision(step.before, step.choice, solution));
        if (const auto effort = play.scenario()[step.choice].effort) {
            ++result.effort[scenario::index(*effort)];
            ++result.effortMoves;
        }
    }
    result.accuracy = accuracy(result.moves);
    result.goldenRules = goldenRuleTallies(play);
    result.lastChance = lastChance(play, solution);
    result.oneChange = oneChange(play, solution);
    result.turningPoint = turningPoint(result);
    return result;
}

}  // namespace fourfold::coach
