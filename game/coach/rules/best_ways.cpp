#include "coach/rules/best_ways.hpp"

#include <algorithm>
#include <utility>

#include "core/strong_components.hpp"

namespace fourfold::coach::rules {

BestWays::BestWays(const StateGraph& graph, std::vector<std::int64_t> reward, const std::vector<bool>& avoided)
    : m_graph(graph), m_reward(std::move(reward)), m_value(graph.size(), unreachable) {
    for (StateIndex state = 0; state < graph.size(); ++state) {
        m_offsets.push_back(static_cast<std::uint32_t>(m_edges.size()));
        for (const Edge& edge : graph.edges(state)) {
            if (!avoided[edge.choice.index()]) m_edges.push_back(edge);
        }
    }
    m_offsets.push_back(static_cast<std::uint32_t>(m_edges.size()));

    // States of one circle share the best way out, because moves within a circle never pay; see LongestPaths.
    const auto target = [&](std::uint32_t edge) { return m_edges[edge].target; };
    const core::StrongComponents components = core::strongComponents(m_offsets, target);
    const std::vector<std::uint32_t>& order = components.order;
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        const std::uint32_t here = components.component[order[begin]];
        std::int64_t best = unreachable;
        for (; end < order.size() && components.component[order[end]] == here; ++end) {
            if (graph.ended(order[end])) best = std::max<std::int64_t>(best, 0);
            for (const Edge& edge : edges(order[end])) {
                if (components.component[edge.target] == here || m_value[edge.target] == unreachable) continue;
                best = std::max(best, paid(edge, m_reward) + m_value[edge.target]);
            }
        }
        for (std::size_t i = begin; i < end; ++i) m_value[order[i]] = best;
    }
}

bool BestWays::isBest(StateIndex state, const Edge& edge) const {
    return m_value[edge.target] != unreachable && paid(edge, m_reward) + m_value[edge.target] == m_value[state];
}

// Breadth first along best moves, up to the first ending.
std::vector<scenario::ChoiceId> BestWays::play() const {
    constexpr auto nowhere = static_cast<StateIndex>(-1);
    struct Step {
        StateIndex from = nowhere;
        scenario::ChoiceId choice;
    };
    std::vector<scenario::ChoiceId> play;
    if (value() == unreachable) return play;
    std::vector<Step> step(m_graph.size());
    std::vector<StateIndex> queue{0};
    step[0].from = 0;
    for (std::size_t next = 0; next < queue.size(); ++next) {
        StateIndex state = queue[next];
        if (m_graph.ended(state)) {
            for (; state != 0; state = step[state].from) play.push_back(step[state].choice);
            std::ranges::reverse(play);
            return play;
        }
        for (const Edge& edge : edges(state)) {
            if (step[edge.target].from != nowhere || !isBest(state, edge)) continue;
            step[edge.target] = {state, edge.choice};
            queue.push_back(edge.target);
        }
    }
    return play;
}

}  // namespace fourfold::coach::rules
