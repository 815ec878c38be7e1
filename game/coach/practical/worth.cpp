#include "coach/practical/worth.hpp"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "coach/bots/chain.hpp"
#include "coach/decision.hpp"
#include "core/strong_components.hpp"
#include "quiz/answer.hpp"

namespace fourfold::coach {
namespace {

using core::Fraction;
using core::whole;

constexpr std::size_t mostNodes = 200'000;
constexpr std::size_t mostSteps = 5'000'000;
constexpr std::size_t statesAtOnce = 256;  // nodes between two questions whether to go on

Fraction inParts(const Fraction& share) {
    return Fraction{share.wholeParts(quiz::playedParts), 1} * Fraction{1, quiz::playedParts};
}

quiz::Guess fromShares(const std::map<Fraction, double>& shares) {
    quiz::Guess guess;
    for (const auto& [share, probability] : shares) guess.outcomes.push_back({share, probability});
    return guess;
}

// The probabilities of being at a node: by the value earned so far (in 1/own().scale), and with a red line crossed.
struct Arrived {
    std::map<std::int64_t, double> values;
    double redLine = 0;
};

}  // namespace

Fraction playWorth(const engine::Session& ended, const Solution& solution) {
    if (ended.redLine()) return whole(0);
    return inParts(solution.own().score(ended.earned()) * Fraction{1, 100});
}

Fraction choiceWorth(const engine::Session& before, scenario::ChoiceId choice, const Solution& solution) {
    const ReviewedMove move = reviewDecision(before, choice, solution);
    if (move.redLine) return whole(0);
    const Fraction lost = move.regret / move.stake;
    return inParts(whole(1) + Fraction{-lost.numerator, lost.denominator});
}

bool hasStake(const engine::Session& session, const Solution& solution) {
    const engine::OpenChoices open = session.open();
    return !open.empty() && reviewDecision(session, open[0], solution).stake > whole(0);
}

quiz::Guess guessAtChoice(const engine::Session& before, const Solution& solution) {
    std::map<Fraction, double> shares;
    const engine::OpenChoices open = before.open();
    const auto count = static_cast<double>(open.size());
    for (const scenario::ChoiceId choice : open) shares[choiceWorth(before, choice, solution)] += 1 / count;
    quiz::Guess guess = fromShares(shares);
    guess.answers = count;
    return guess;
}

std::optional<quiz::Guess> guessAtPlay(const Solution& solution, const core::GoOn& goOn) {
    const auto chain = chainOf(solution, Bot::random, core::Language::en, mostNodes, goOn);
    if (!chain) return std::nullopt;
    const core::StrongComponents components =
        core::strongComponents(chain->offsets, [&](std::uint32_t i) { return chain->moves[i].target; });
    const scenario::Scenario& scenario = solution.compiled().scenario();
    std::vector<Arrived> arrived(chain->size());
    arrived[0].values[0] = 1;
    std::map<Fraction, double> shares;
    std::size_t steps = 0;
    // Every move leads to a component with a lower number, or stays within a circle.
    for (std::size_t i = components.order.size(); i-- > 0;) {
        const std::uint32_t node = components.order[i];
        const Arrived here = std::exchange(arrived[node], {});
        const std::span<const Move> moves = chain->movesOf(node);
        if (i % statesAtOnce == 0 && !goOn()) return std::nullopt;
        if (moves.empty()) {
            const bool ended = solution.graph().ended(chain->state[node]);
            if (here.redLine > 0) shares[whole(0)] += here.redLine;
            for (const auto& [value, probability] : here.values) {
                const Fraction score = solution.own().points(std::max<std::int64_t>(0, value));
                shares[ended ? inParts(score * Fraction{1, 100}) : whole(0)] += probability;
            }
            continue;
        }
        for (const Move& move : moves) {
            if (components.component[move.target] == components.component[node]) return std::nullopt;
            steps += here.values.size() + 1;
            if (steps > mostSteps) return std::nullopt;
            Arrived& next = arrived[move.target];
            next.redLine += here.redLine * move.probability;
            const scenario::Choice& choice = scenario[move.choice];
            const std::int64_t reward = move.paid ? solution.own().value(choice.earns) : 0;
            for (const auto& [value, probability] : here.values) {
                if (choice.redLine) {
                    next.redLine += probability * move.probability;
                } else {
                    next.values[value + reward] += probability * move.probability;
                }
            }
        }
    }
    return fromShares(shares);
}

}  // namespace fourfold::coach
