#include "coach/solver.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <functional>

namespace fourfold::coach {
namespace {

// The points that no play can exceed in either direction, since every choice pays at most once.
scenario::Points reachOf(const std::vector<scenario::Choice>& choices) {
    scenario::Points reach{};
    for (const scenario::Choice& choice : choices) {
        for (std::size_t d = 0; d < scenario::dimensionCount; ++d) reach[d] += std::abs(choice.earns[d]);
    }
    return reach;
}

}  // namespace

Solution::Solution(const engine::CompiledScenario& compiled, const scenario::Weights& traditional,
                   const SolveLimits& limits)
    : m_graph(compiled, {.states = limits.states, .bytes = limits.bytes}, limits.threads, limits.goOn) {
    if (!limits.goOn()) {
        m_obstacle = Obstacle::stopped;
        return;
    }
    if (!m_graph.complete()) {
        m_obstacle = Obstacle::tooLarge;
        return;
    }
    for (StateIndex state = 0; state < m_graph.size(); ++state) {
        if (m_graph.edges(state).empty() && !m_graph.ended(state)) ++m_stuck;
    }
    measure(traditional, limits);
    if (!limits.goOn()) m_obstacle = Obstacle::stopped;  // what was measured may be half done
}

void Solution::measure(const scenario::Weights& traditional, const SolveLimits& limits) {
    const LongestPaths paths(m_graph, Crossing::allowed, limits.goOn);
    const std::vector<scenario::Choice>& choices = compiled().scenario().choices;

    std::vector<scenario::Points> earned;
    for (const scenario::Choice& choice : choices) earned.push_back(choice.earns);
    const std::optional<scenario::Points> most = paths.most(earned);
    if (!limits.goOn()) return;
    if (!most) {
        m_obstacle = Obstacle::noEnding;
        return;
    }
    m_most = *most;

    const scenario::Weights& weights = compiled().scenario().weights;
    const scenario::Points reach = reachOf(choices);
    const std::optional<engine::Yardstick> own = engine::yardstick(weights, m_most, reach);
    if (!own) {
        m_obstacle = engine::isEarnable(weights, m_most) ? Obstacle::tooLarge : Obstacle::notEarnable;
        return;
    }
    m_own = *own;
    m_reward = rewards(m_own);
    m_traditional = engine::yardstick(traditional, m_most, reach);
    const bool hasRedLines = std::ranges::any_of(choices, &scenario::Choice::redLine);

    const std::array<std::function<void()>, 3> parts{
        [&] { m_ways = waysAlong(paths, Crossing::allowed); },
        [&] {
            if (m_traditional) m_traditional->best = paths.values(rewards(*m_traditional)).front();
        },
        [&] {
            if (!hasRedLines) return;
            const LongestPaths clean(m_graph, Crossing::forbidden, limits.goOn);
            m_cleanWays = waysAlong(clean, Crossing::forbidden);
        }};
    core::inParallel(parts.size(), limits.threads, [&](std::size_t part) { parts[part](); });
    m_own.best = m_ways.value.front();
    if (m_own.best <= 0) m_obstacle = Obstacle::worthless;
}

std::vector<std::int64_t> Solution::rewards(const engine::Yardstick& yardstick) const {
    std::vector<std::int64_t> result;
    for (const scenario::Choice& choice : compiled().scenario().choices)
        result.push_back(yardstick.value(choice.earns));
    return result;
}

Solution::Ways Solution::waysAlong(const LongestPaths& paths, Crossing crossing) const {
    Ways ways{.crossing = crossing, .value = paths.values(m_reward), .distance = {}};
    ways.distance = paths.distances(ways.value, m_reward);
    return ways;
}

const Solution::Ways& Solution::ways(Crossing crossing) const {
    return crossing == Crossing::forbidden && m_cleanWays ? *m_cleanWays : m_ways;
}

const Edge* Solution::bestEdge(StateIndex state) const { return bestEdge(state, m_ways); }

const Edge* Solution::bestEdge(StateIndex state, const Ways& ways) const {
    if (!exact() || ways.value[state] == unreachable) return nullptr;
    const Edge* best = nullptr;
    for (const Edge& edge : m_graph.edges(state)) {
        const scenario::Choice& choice = compiled().scenario()[edge.choice];
        if (ways.crossing == Crossing::forbidden && choice.redLine) continue;
        if (ways.value[edge.target] == unreachable) continue;
        if (paid(edge, m_reward) + ways.value[edge.target] != ways.value[state]) continue;
        const auto length = [&](const Edge& e) {
            return ways.distance[e.target] + moveLength(compiled().scenario()[e.choice]);
        };
        if (best == nullptr || length(edge) < length(*best)) best = &edge;
    }
    return best;
}

std::vector<scenario::ChoiceId> Solution::line(StateIndex from, const Ways& ways) const {
    std::vector<scenario::ChoiceId> result;
    for (const Edge* edge = bestEdge(from, ways); edge != nullptr; edge = bestEdge(edge->target, ways)) {
        result.push_back(edge->choice);
    }
    return result;
}

std::vector<scenario::ChoiceId> Solution::line() const {
    if (!exact()) return {};
    return line(StateIndex{0}, m_ways);
}

std::vector<scenario::ChoiceId> Solution::line(const engine::Session& session, Crossing crossing) const {
    if (!exact()) return {};
    const std::optional<StateIndex> state = m_graph.find(session);
    return state ? line(*state, ways(crossing)) : std::vector<scenario::ChoiceId>();
}

std::optional<std::int64_t> Solution::attainable(const engine::Session& session, Crossing crossing) const {
    if (!exact()) return std::nullopt;
    const std::optional<StateIndex> state = m_graph.find(session);
    if (!state || ways(crossing).value[*state] == unreachable) return std::nullopt;
    return ways(crossing).value[*state];
}

std::optional<scenario::ChoiceId> Solution::best(const engine::Session& session) const {
    if (!exact()) return std::nullopt;
    const std::optional<StateIndex> state = m_graph.find(session);
    const Edge* edge = state ? bestEdge(*state, m_ways) : nullptr;
    return edge == nullptr ? std::nullopt : std::optional(edge->choice);
}

}  // namespace fourfold::coach
