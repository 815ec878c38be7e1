#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/session.hpp"

namespace fourfold::coach {

using StateIndex = std::uint32_t;

// A choice taken in a state.
struct Edge {
    StateIndex target = 0;
    scenario::ChoiceId choice;
    bool paid = true;  // it was taken for the first time
};

// All states that plays of a scenario can reach, found by driving the engine. Bits that nothing can read any more are left
// out, so plays with the same future share a state. State 0 is the start.
class StateGraph {
public:
    // Explores until everything is found, or more than so many states, or states and edges of more than so many bytes.
    // The rules must outlive the graph.
    StateGraph(const engine::Rules& rules, std::size_t mostStates, std::size_t mostBytes);

    // False when a limit was exceeded: then the graph is of no use.
    [[nodiscard]] bool complete() const { return m_complete; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] const engine::Rules& rules() const { return *m_rules; }

    [[nodiscard]] std::span<const Edge> edges(StateIndex state) const {
        return std::span(m_edges).subspan(m_offsets[state], m_offsets[state + 1] - m_offsets[state]);
    }
    [[nodiscard]] std::span<const std::uint32_t> offsets() const { return m_offsets; }
    [[nodiscard]] const std::vector<Edge>& allEdges() const { return m_edges; }
    [[nodiscard]] scenario::SceneId scene(StateIndex state) const { return m_rules->scene(words(state)); }
    // The state itself, without what nothing reads from it on.
    [[nodiscard]] std::span<const engine::State> state(StateIndex state) const { return {words(state), m_stride}; }
    [[nodiscard]] bool ended(StateIndex state) const {
        return m_rules->scenario().ending(scene(state)) != nullptr;
    }
    // Where a session of the same rules stands; nothing when no play leads there.
    [[nodiscard]] std::optional<StateIndex> find(const engine::Session& session) const;

private:
    [[nodiscard]] const engine::State* words(StateIndex state) const { return m_words.data() + state * m_stride; }
    void explore(std::size_t mostStates, std::size_t mostBytes);
    [[nodiscard]] std::size_t bytes() const;
    void expand(StateIndex state, std::vector<engine::State>& scratch);
    void mask(engine::State* state) const;
    // The slot of the table where the state stands or belongs.
    [[nodiscard]] std::size_t slot(const engine::State* state) const;
    StateIndex intern(const engine::State* state);
    void grow();

    const engine::Rules* m_rules;
    std::size_t m_stride;
    std::size_t m_count = 0;
    bool m_complete = false;
    std::vector<engine::State> m_words;     // m_stride for each state
    std::vector<std::uint32_t> m_offsets;   // into m_edges, by state
    std::vector<Edge> m_edges;
    std::vector<StateIndex> m_table;        // open addressing, a power of two; empty slots hold noState
};

}  // namespace fourfold::coach
