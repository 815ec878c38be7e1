#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "coach/state_table.hpp"
#include "core/go_on.hpp"
#include "engine/session.hpp"

namespace fourfold::coach {

using StateIndex = std::uint32_t;

// A choice taken in a state.
struct Edge {
    StateIndex target = 0;
    scenario::ChoiceId choice;
    bool paid = true;  // it was taken for the first time
};

struct GraphLimits {
    std::size_t states = 0;
    std::size_t bytes = 0;  // of the states and the moves between them
};

// All states that plays of a scenario can reach, found by driving the engine. Bits that nothing can read any more are
// cleared, so plays with the same future share a state. State 0 is the start.
class StateGraph {
public:
    // Explores until everything is found, a limit is exceeded, or it is not to go on. The graph does not depend on the
    // number of threads. The compiled scenario must outlive it.
    StateGraph(const engine::CompiledScenario& compiled, const GraphLimits& limits, unsigned threads,
               const core::GoOn& goOn = {});

    // False when it was not explored to the end: then the graph is of no use.
    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] const engine::CompiledScenario& compiled() const { return *m_compiled; }

    [[nodiscard]] std::span<const Edge> edges(StateIndex state) const {
        return std::span(m_edges).subspan(m_offsets[state], m_offsets[state + 1] - m_offsets[state]);
    }
    [[nodiscard]] std::span<const std::uint32_t> offsets() const { return m_offsets; }
    [[nodiscard]] const std::vector<Edge>& allEdges() const { return m_edges; }
    [[nodiscard]] scenario::SceneId scene(StateIndex state) const { return m_compiled->scene(words(state)); }
    // The state itself, with the bits cleared that nothing can read any more.
    [[nodiscard]] std::span<const engine::State> state(StateIndex state) const { return {words(state), m_stride}; }
    [[nodiscard]] bool ended(StateIndex state) const { return m_compiled->scenario().ending(scene(state)) != nullptr; }
    // Where a session of the same scenario stands; nothing when no play leads there.
    [[nodiscard]] std::optional<StateIndex> find(const engine::Session& session) const;

private:
    friend class StateExplorer;

    static constexpr std::size_t shards = 16;  // parts of the table, by the first bits of the hash
    [[nodiscard]] static std::size_t shardOf(std::uint64_t hash) { return hash >> 60U; }

    [[nodiscard]] const engine::State* words(StateIndex state) const { return m_words.data() + state * m_stride; }
    [[nodiscard]] std::size_t bytes() const;
    void mask(engine::State* state) const {
        const engine::State* const relevant = m_compiled->relevant(m_compiled->scene(state)).data();
        for (std::size_t i = 0; i < m_stride; ++i) state[i] &= relevant[i];
    }
    [[nodiscard]] std::uint64_t hash(const engine::State* state) const {
        std::uint64_t h = 0x9e3779b97f4a7c15U;
        for (std::size_t i = 0; i < m_stride; ++i) {
            h = (h ^ state[i]) * 0xff51afd7ed558ccdU;
            h ^= h >> 32U;
        }
        return h;
    }
    [[nodiscard]] bool same(const engine::State* a, const engine::State* b) const {
        engine::State difference = 0;
        for (std::size_t i = 0; i < m_stride; ++i) difference |= a[i] ^ b[i];
        return difference == 0;
    }

    const engine::CompiledScenario* m_compiled;
    std::size_t m_stride;
    std::size_t m_count = 0;
    bool m_complete = false;
    std::vector<engine::State> m_words;    // m_stride for each state
    std::vector<std::uint32_t> m_offsets;  // into m_edges, by state
    std::vector<Edge> m_edges;
    std::array<StateTable, shards> m_tables;
};

}  // namespace fourfold::coach
