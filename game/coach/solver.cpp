#include "coach/solver.hpp"

#include <algorithm>
#include <cstdlib>

#include "coach/longest_paths.hpp"

namespace fourfold::coach {
namespace {

// What no play can earn or lose more of: every choice pays once at most.
scenario::Points reachOf(const std::vector<scenario::Choice>& choices) {
    scenario::Points reach{};
    for (const scenario::Choice& choice : choices) {
        for (std::size_t d = 0; d < scenario::dimensionCount; ++d) reach[d] += std::abs(choice.earns[d]);
    }
    return reach;
}

}  // namespace

Solution::Solution(const engine::Rules& rules, const scenario::Weights& traditional, const SolveLimits& limits)
    : m_graph(rules, limits.states, limits.bytes) {
    if (!m_graph.complete()) {
        m_obstacle = Obstacle::tooLarge;
        return;
    }
    for (StateIndex state = 0; state < m_graph.size(); ++state) {
        if (m_graph.edges(state).empty() && !m_graph.ended(state)) ++m_stuck;
    }
    measure(traditional);
}

void Solution::measure(const scenario::Weights& traditional) {
    const LongestPaths paths(m_graph);
    const std::vector<scenario::Choice>& choices = rules().scenario().choices;

    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        std::vector<std::int64_t> earned;
        for (const scenario::Choice& choice : choices) earned.push_back(choice.earns[d]);
        const std::int64_t most = paths.values(earned).front();
        if (most == unreachable) {
            m_obstacle = Obstacle::noEnding;
            return;
        }
        m_most[d] = static_cast<int>(most);
    }

    const scenario::Weights& weights = rules().scenario().weights;
    const scenario::Points reach = reachOf(choices);
    const std::optional<engine::Yardstick> own = engine::yardstick(weights, m_most, reach);
    if (!own) {
        m_obstacle = engine::isEarnable(weights, m_most) ? Obstacle::tooLarge : Obstacle::notEarnable;
        return;
    }
    m_own = *own;
    m_reward = rewards(m_own);
    m_value = paths.values(m_reward);
    m_own.best = m_value.front();
    if (m_own.best <= 0) {
        m_obstacle = Obstacle::worthless;
        return;
    }
    m_distance = paths.distances(m_value, m_reward);

    m_traditional = engine::yardstick(traditional, m_most, reach);
    if (m_traditional) m_traditional->best = paths.values(rewards(*m_traditional)).front();
}

std::vector<std::int64_t> Solution::rewards(const engine::Yardstick& yardstick) const {
    std::vector<std::int64_t> result;
    for (const scenario::Choice& choice : rules().scenario().choices) result.push_back(yardstick.value(choice.earns));
    return result;
}

const Edge* Solution::bestEdge(StateIndex state) const {
    if (!exact() || m_value[state] == unreachable) return nullptr;
    const Edge* best = nullptr;
    for (const Edge& edge : m_graph.edges(state)) {
        if (m_value[edge.target] == unreachable) continue;
        if (paid(edge, m_reward) + m_value[edge.target] != m_value[state]) continue;
        const auto length = [&](const Edge& e) {
            return m_distance[e.target] + moveLength(rules().scenario()[e.choice]);
        };
        if (best == nullptr || length(edge) < length(*best)) best = &edge;
    }
    return best;
}

std::vector<scenario::ChoiceId> Solution::line() const {
    std::vector<scenario::ChoiceId> result;
    for (const Edge* edge = exact() ? bestEdge(0) : nullptr; edge != nullptr; edge = bestEdge(edge->target)) {
        result.push_back(edge->choice);
    }
    return result;
}

std::optional<std::int64_t> Solution::attainable(const engine::Session& session) const {
    if (!exact()) return std::nullopt;
    const std::optional<StateIndex> state = m_graph.find(session);
    if (!state || m_value[*state] == unreachable) return std::nullopt;
    return m_value[*state];
}

std::optional<scenario::ChoiceId> Solution::best(const engine::Session& session) const {
    if (!exact()) return std::nullopt;
    const std::optional<StateIndex> state = m_graph.find(session);
    const Edge* edge = state ? bestEdge(*state) : nullptr;
    return edge == nullptr ? std::nullopt : std::optional(edge->choice);
}

}  // namespace fourfold::coach
