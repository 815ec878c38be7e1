#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "coach/state_graph.hpp"

namespace fourfold::coach {

// Finds all states of a graph, block by block, in order of their distance from the start. Threads share the work on
// each block, in rounds: states are expanded in portions, their successors are looked up shard by shard of the hash,
// new states are numbered, and the moves are written down. The result does not depend on the number of threads.
class StateExplorer {
public:
    StateExplorer(StateGraph& graph, unsigned threads) : m_graph(graph), m_threads(threads) {}

    // False when a limit was exceeded, or it was not to go on, before everything was found. Asks before each block.
    [[nodiscard]] bool run(const GraphLimits& limits, const core::GoOn& goOn);

private:
    // Some states of the block and where their choices lead.
    struct Portion {
        std::vector<std::uint32_t> degrees;                                  // choices of each state
        std::vector<Edge> edges;                                             // a new target is marked, until number()
        std::vector<std::uint64_t> hashes;                                   // of the successors
        std::vector<engine::State> words;                                    // the successors
        std::array<std::vector<std::uint32_t>, StateGraph::shards> byShard;  // indices of edges
        std::size_t firstEdge = 0;                                           // where its edges go in the graph
    };
    // The new states in a shard of the hash.
    struct Fresh {
        std::size_t known = 0;  // states of the shard that have a number
        std::vector<const engine::State*> words;
        std::vector<std::size_t> slots;
        std::vector<StateIndex> numbers;
    };

    void begin();
    [[nodiscard]] StateIndex stateOf(std::size_t portion) const;
    void expand(std::size_t portion);
    void look(std::size_t shard);
    void number();
    void settle(std::size_t shard);
    void link(std::size_t portion);

    StateGraph& m_graph;
    unsigned m_threads;
    StateIndex m_begin = 0;  // the block
    StateIndex m_end = 0;
    std::vector<Portion> m_portions;
    std::array<Fresh, StateGraph::shards> m_fresh;
};

}  // namespace fourfold::coach
