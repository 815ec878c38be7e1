#include "coach/longest_paths.hpp"

#include <algorithm>
#include <span>

namespace fourfold::coach {
namespace {

constexpr std::uint64_t noWay = std::numeric_limits<std::uint64_t>::max();

}  // namespace

LongestPaths::LongestPaths(const StateGraph& graph)
    : m_graph(graph),
      m_components(core::strongComponents(
          graph.offsets(), [&](std::uint32_t edge) { return graph.allEdges()[edge].target; })) {}

template <class Visit>
void LongestPaths::forEachComponent(Visit visit) const {
    const std::vector<std::uint32_t>& order = m_components.order;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && m_components.component[order[end]] == m_components.component[order[begin]]) ++end;
        visit(std::span(order).subspan(begin, end - begin));
        begin = end;
    }
}

Values LongestPaths::values(const std::vector<std::int64_t>& reward) const {
    Values result(m_graph.size(), unreachable);
    forEachComponent([&](std::span<const std::uint32_t> states) {
        std::int64_t best = unreachable;
        for (const StateIndex state : states) {
            if (m_graph.ended(state)) best = 0;
            for (const Edge& edge : m_graph.edges(state)) {
                if (m_components.component[edge.target] == m_components.component[state]) continue;
                if (result[edge.target] != unreachable) best = std::max(best, paid(edge, reward) + result[edge.target]);
            }
        }
        for (const StateIndex state : states) result[state] = best;
    });
    return result;
}

std::vector<std::uint64_t> LongestPaths::distances(const Values& values,
                                                   const std::vector<std::int64_t>& reward) const {
    const scenario::Scenario& scenario = m_graph.rules().scenario();
    std::vector<std::uint64_t> result(m_graph.size(), noWay);
    const auto shorten = [&](StateIndex state) {
        bool shorter = false;
        for (const Edge& edge : m_graph.edges(state)) {
            if (result[edge.target] == noWay) continue;
            if (values[state] != paid(edge, reward) + values[edge.target]) continue;
            const std::uint64_t length = result[edge.target] + moveLength(scenario[edge.choice]);
            if (length >= result[state]) continue;
            result[state] = length;
            shorter = true;
        }
        return shorter;
    };
    forEachComponent([&](std::span<const std::uint32_t> states) {
        if (m_graph.ended(states.front())) result[states.front()] = 0;
        bool changed = true;
        while (changed) {
            changed = false;
            for (const StateIndex state : states) changed = shorten(state) || changed;
            changed = changed && states.size() > 1;
        }
    });
    return result;
}

}  // namespace fourfold::coach
