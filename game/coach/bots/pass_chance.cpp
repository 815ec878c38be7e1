#include "coach/bots/pass_chance.hpp"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "coach/bots/chain.hpp"
#include "coach/bots/circle.hpp"
#include "coach/bots/simulation.hpp"
#include "core/strong_components.hpp"

namespace fourfold::coach {
namespace {

constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();

// The probability that the bot is at a node and has earned this value so far.
struct Share {
    std::int64_t value = 0;
    double probability = 0;
};
using Shares = std::vector<Share>;

void mergeEqual(Shares& shares) {
    std::ranges::sort(shares, {}, &Share::value);
    std::size_t end = 0;
    for (const Share& share : shares) {
        if (end > 0 && shares[end - 1].value == share.value) {
            shares[end - 1].probability += share.probability;
        } else {
            shares[end++] = share;
        }
    }
    shares.resize(end);
}

// The value that can still be earned from a node to an ending without crossing a red line.
struct Ahead {
    std::int64_t most = never;   // `never` when no such way reaches an ending
    std::int64_t least = never;  // `never` when a play from here may not end, or may cross a red line
};

class Summation {
public:
    Summation(const Solution& solution, const Chain& chain, const PassLimits& limits)
        : m_solution(solution), m_chain(chain), m_limits(limits), m_scenario(solution.compiled().scenario()),
          m_components(core::strongComponents(chain.offsets, [&](std::uint32_t i) { return chain.moves[i].target; })),
          m_ahead(chain.size()), m_shares(chain.size()) {
        const engine::Yardstick& own = solution.own();
        for (const scenario::Choice& choice : m_scenario.choices) m_reward.push_back(own.value(choice.earns));
        // The least value with 100 * value / best >= pass, in whole numbers.
        m_passes = (m_scenario.pass * own.best + 99) / 100;
    }

    std::optional<double> run() {
        const std::vector<std::uint32_t>& order = m_components.order;
        std::vector<std::span<const std::uint32_t>> components;
        for (std::size_t begin = 0; begin < order.size();) {
            std::size_t end = begin + 1;
            while (end < order.size() && sameCircle(order[begin], order[end])) ++end;
            components.push_back(std::span(order).subspan(begin, end - begin));
            begin = end;
        }
        for (const auto& component : components) lookAhead(component);
        arrive(0, {0, 1.0});
        for (std::size_t i = components.size(); i-- > 0;) {
            for (const std::uint32_t node : components[i]) mergeEqual(m_shares[node]);
            const bool done = components[i].size() == 1 && !comesBackAtOnce(components[i].front())
                                  ? leave(components[i].front())
                                  : leaveCircle(components[i]);
            if (!done || m_steps > m_limits.steps || !isWanted()) return std::nullopt;
        }
        return m_pass;
    }

private:
    [[nodiscard]] bool sameCircle(std::uint32_t a, std::uint32_t b) const {
        return m_components.component[a] == m_components.component[b];
    }
    [[nodiscard]] bool comesBackAtOnce(std::uint32_t node) const {
        return std::ranges::any_of(m_chain.movesOf(node), [&](const Move& move) { return move.target == node; });
    }
    [[nodiscard]] bool ended(std::uint32_t node) const { return m_solution.graph().ended(m_chain.state[node]); }
    [[nodiscard]] bool redLine(const Move& move) const { return m_scenario[move.choice].redLine; }
    [[nodiscard]] std::int64_t reward(const Move& move) const { return move.paid ? m_reward[move.choice.index()] : 0; }

    void lookAhead(std::span<const std::uint32_t> component) {
        Ahead ahead;
        bool certain = false;
        bool uncertain = false;
        for (const std::uint32_t node : component) {
            if (ended(node)) {
                ahead = {0, 0};
                certain = true;
            }
            for (const Move& move : m_chain.movesOf(node)) {
                const Ahead& next = m_ahead[move.target];
                const bool inside = sameCircle(node, move.target);
                if (redLine(move) || (!inside && next.least == never)) uncertain = true;
                if (redLine(move) || inside) continue;
                if (next.most != never) ahead.most = std::max(ahead.most, reward(move) + next.most);
                if (next.least == never) continue;
                const std::int64_t least = reward(move) + next.least;
                ahead.least = certain ? std::min(ahead.least, least) : least;
                certain = true;
            }
        }
        if (uncertain) ahead.least = never;
        for (const std::uint32_t node : component) m_ahead[node] = ahead;
    }

    // Keeps a share at a node only while both a pass and a fail are possible; a certain pass is added up at once.
    void arrive(std::uint32_t node, Share share) {
        ++m_steps;
        const Ahead& ahead = m_ahead[node];
        if (ahead.most == never || share.value + ahead.most < m_passes) return;
        if (ahead.least != never && share.value + ahead.least >= m_passes) {
            m_pass += share.probability;
            return;
        }
        m_shares[node].push_back(share);
    }

    void go(const Move& move, const Share& from) {
        if (redLine(move)) return;
        arrive(move.target, {from.value + reward(move), from.probability * move.probability});
    }

    // Asks once in so many steps.
    bool isWanted() {
        constexpr std::size_t stepsAtOnce = 4096;
        if (m_steps < m_asked + stepsAtOnce) return true;
        m_asked = m_steps;
        return m_limits.goOn();
    }

    bool leave(std::uint32_t node) {
        const Shares shares = std::exchange(m_shares[node], {});
        for (const Move& move : m_chain.movesOf(node)) {
            for (const Share& share : shares) go(move, share);
            if (m_steps > m_limits.steps) return false;
        }
        return true;
    }

    bool leaveCircle(std::span<const std::uint32_t> nodes) {
        const std::size_t n = nodes.size();
        std::vector<std::int64_t> values;
        std::vector<Shares> entering;
        for (const std::uint32_t node : nodes) {
            entering.push_back(std::exchange(m_shares[node], {}));
            for (const Share& share : entering.back()) values.push_back(share.value);
        }
        if (values.empty()) return true;
        if (n > m_limits.circle) return false;
        std::ranges::sort(values);
        values.erase(std::ranges::unique(values).begin(), values.end());

        const std::optional<Circle> circle = circleOf(nodes);
        if (!circle) return false;
        std::vector<std::size_t> at(n, 0);  // the next share of each node; the shares are sorted by value
        for (const std::int64_t value : values) {
            std::vector<double> enters(n, 0.0);
            for (std::size_t i = 0; i < n; ++i) {
                if (at[i] < entering[i].size() && entering[i][at[i]].value == value) {
                    enters[i] = entering[i][at[i]++].probability;
                }
            }
            m_steps += n * n;
            const std::vector<double> visits = circle->visits(std::move(enters));
            for (std::size_t i = 0; i < n; ++i) {
                for (const Move& move : m_chain.movesOf(nodes[i])) {
                    if (!sameCircle(nodes[i], move.target)) go(move, {value, visits[i]});
                }
            }
            if (m_steps > m_limits.steps || !isWanted()) return false;
        }
        return true;
    }

    // Moves within a circle pay nothing, because a choice that has paid is remembered there. Returns nothing if one
    // pays.
    [[nodiscard]] std::optional<Circle> circleOf(std::span<const std::uint32_t> nodes) {
        const std::size_t n = nodes.size();
        m_place.resize(m_chain.size());
        for (std::uint32_t i = 0; i < n; ++i) m_place[nodes[i]] = i;
        std::vector<double> inner(n * n, 0.0);
        std::vector<double> leaves(n, 0.0);
        for (std::size_t i = 0; i < n; ++i) {
            for (const Move& move : m_chain.movesOf(nodes[i])) {
                const bool stays = sameCircle(nodes[i], move.target) && !redLine(move);
                if (stays && reward(move) != 0) return std::nullopt;
                (stays ? inner[i * n + m_place[move.target]] : leaves[i]) += move.probability;
            }
        }
        m_steps += n * n * n;
        return Circle(std::move(inner), std::move(leaves));
    }

    const Solution& m_solution;
    const Chain& m_chain;
    const PassLimits& m_limits;
    const scenario::Scenario& m_scenario;
    core::StrongComponents m_components;
    std::vector<std::int64_t> m_reward;  // by choice, in 1/own().scale
    std::int64_t m_passes = 0;           // the least value that passes
    std::vector<Ahead> m_ahead;          // by node
    std::vector<Shares> m_shares;        // by node: the shares that have arrived
    std::vector<std::uint32_t> m_place;  // by node: its place in the circle being solved
    std::size_t m_steps = 0;
    std::size_t m_asked = 0;  // steps at the last question
    double m_pass = 0;
};

}  // namespace

std::optional<double> exactPassProbability(const Solution& solution, Bot bot, core::Language language,
                                           const PassLimits& limits) {
    const std::optional<Chain> chain = chainOf(solution, bot, language, limits.nodes, limits.goOn);
    if (!chain || !limits.goOn()) return std::nullopt;
    // Rounding may lift a probability slightly above 1.
    const std::optional<double> probability = Summation(solution, *chain, limits).run();
    return probability ? std::optional(std::min(1.0, *probability)) : std::nullopt;
}

PassChance passChance(const Solution& solution, Bot bot, core::Language language, const PassLimits& limits) {
    if (const auto exact = exactPassProbability(solution, bot, language, limits)) {
        return {.probability = *exact, .stopped = false, .exact = true, .interval = {*exact, *exact}, .plays = 0};
    }
    const SimulationOptions options{.bot = bot, .language = language, .plays = limits.plays, .goOn = limits.goOn};
    const Simulation sample = simulate(solution.compiled(), &solution, options);
    if (sample.plays < limits.plays) return {.stopped = true};
    return {.probability = static_cast<double>(sample.passed) / static_cast<double>(sample.plays),
            .stopped = false,
            .exact = false,
            .interval = core::wilson(sample.passed, sample.plays),
            .plays = sample.plays};
}

}  // namespace fourfold::coach
