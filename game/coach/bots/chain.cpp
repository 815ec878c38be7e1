#include "coach/bots/chain.hpp"

#include <limits>
#include <unordered_map>

#include "coach/bots/order_memory.hpp"
#include "coach/bots/preference.hpp"

namespace fourfold::coach {
namespace {

// One entry of the order memory takes as much memory as this many nodes.
constexpr std::size_t memoryShare = 10;
constexpr std::uint32_t nodesAtOnce = 1024;  // nodes between two questions

class Builder {
public:
    Builder(const Solution& solution, Bot bot, core::Language language)
        : m_solution(solution), m_graph(solution.graph()), m_scenario(solution.compiled().scenario()), m_bot(bot),
          m_preference(preferenceOf(bot, m_scenario, language)), m_memory(m_scenario) {}

    std::optional<Chain> build(std::size_t most, const core::GoOn& goOn) {
        nodeAt(0, OrderMemory::nothing);
        m_chain.offsets.push_back(0);
        for (std::uint32_t node = 0; node < m_chain.size(); ++node) {
            if (m_chain.size() > most || m_memory.size() > most / memoryShare) return std::nullopt;
            if (node % nodesAtOnce == 0 && !goOn()) return std::nullopt;
            expand(node);
            m_chain.offsets.push_back(static_cast<std::uint32_t>(m_chain.moves.size()));
        }
        return std::move(m_chain);
    }

private:
    std::uint32_t nodeAt(StateIndex state, OrderMemory::Known known) {
        const auto next = static_cast<std::uint32_t>(m_chain.size());
        const auto [entry, isNew] = m_nodes.emplace((std::uint64_t{known} << 32) | state, next);
        if (isNew) {
            m_chain.state.push_back(state);
            m_known.push_back(known);
        }
        return entry->second;
    }

    void add(const Edge& edge, OrderMemory::Known known, double probability) {
        const std::uint32_t target = nodeAt(edge.target, known);
        m_chain.moves.push_back({target, edge.choice, edge.paid, probability});
    }

    void expand(std::uint32_t node) {
        const StateIndex state = m_chain.state[node];
        const std::span<const Edge> edges = m_graph.edges(state);
        if (edges.empty()) return;
        if (m_bot == Bot::first) return expandByOrder(edges, m_known[node]);
        if (const Edge* best = m_bot == Bot::best ? m_solution.bestEdge(state) : nullptr) {
            return add(*best, OrderMemory::nothing, 1);
        }
        std::int64_t highest = std::numeric_limits<std::int64_t>::min();
        std::size_t liked = 0;
        for (const Edge& edge : edges) {
            const std::int64_t rank = m_preference.rank(edge.choice, edge.paid);
            if (rank > highest) liked = 0;
            if (rank < highest) continue;
            highest = rank;
            ++liked;
        }
        for (const Edge& edge : edges) {
            if (m_preference.rank(edge.choice, edge.paid) != highest) continue;
            add(edge, OrderMemory::nothing, 1.0 / static_cast<double>(liked));
        }
    }

    void expandByOrder(std::span<const Edge> edges, OrderMemory::Known known) {
        const std::vector<double> probability = m_memory.firstOf(edges, known);
        for (std::size_t i = 0; i < edges.size(); ++i) {
            if (probability[i] == 0) continue;
            const scenario::SceneId next = m_graph.scene(edges[i].target);
            add(edges[i], m_memory.learn(edges, edges[i].choice, next, known), probability[i]);
        }
    }

    const Solution& m_solution;
    const StateGraph& m_graph;
    const scenario::Scenario& m_scenario;
    Bot m_bot;
    Preference m_preference;
    OrderMemory m_memory;
    Chain m_chain;
    std::vector<OrderMemory::Known> m_known;  // by node
    std::unordered_map<std::uint64_t, std::uint32_t> m_nodes;
};

}  // namespace

std::optional<Chain> chainOf(const Solution& solution, Bot bot, core::Language language, std::size_t most,
                             const core::GoOn& goOn) {
    return Builder(solution, bot, language).build(most, goOn);
}

}  // namespace fourfold::coach
