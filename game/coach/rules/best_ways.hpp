#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "coach/longest_paths.hpp"

namespace fourfold::coach::rules {

// The best way from the start to an ending, by some way of counting, among the plays that avoid certain choices. Lint
// rules use it to find out whether the other choices are enough.
class BestWays {
public:
    // What each choice counts the first time it is taken, and whether it is avoided; both by choice index. The graph
    // must be complete, and outlive this.
    BestWays(const StateGraph& graph, std::vector<std::int64_t> reward, const std::vector<bool>& avoided);

    // `unreachable` when no such play ends.
    [[nodiscard]] std::int64_t value() const { return m_value.front(); }
    // The shortest play that earns this; empty when there is none.
    [[nodiscard]] std::vector<scenario::ChoiceId> play() const;

private:
    [[nodiscard]] std::span<const Edge> edges(StateIndex state) const {
        return std::span(m_edges).subspan(m_offsets[state], m_offsets[state + 1] - m_offsets[state]);
    }
    [[nodiscard]] bool isBest(StateIndex state, const Edge& edge) const;

    const StateGraph& m_graph;
    std::vector<std::int64_t> m_reward;
    std::vector<std::uint32_t> m_offsets;  // into m_edges, by state
    std::vector<Edge> m_edges;             // those that may be taken
    Values m_value;
};

}  // namespace fourfold::coach::rules
