#include "coach/state_graph.hpp"

#include "coach/state_explorer.hpp"

namespace fourfold::coach {

StateGraph::StateGraph(const engine::CompiledScenario& compiled, const GraphLimits& limits, unsigned threads,
                       const core::GoOn& goOn)
    : m_compiled(&compiled), m_stride(compiled.words()) {
    m_complete = StateExplorer(*this, threads).run(limits, goOn);
}

std::size_t StateGraph::bytes() const { return m_words.size() * sizeof(engine::State) + m_edges.size() * sizeof(Edge); }

std::optional<StateIndex> StateGraph::find(const engine::Session& session) const {
    std::vector<engine::State> state(session.state(), session.state() + m_stride);
    mask(state.data());
    const std::uint64_t code = hash(state.data());
    const StateTable& table = m_tables[shardOf(code)];
    const std::size_t slot =
        table.find(code, [&](StateTable::Entry entry) { return same(state.data(), words(entry)); });
    if (table.at(slot) == StateTable::none) return std::nullopt;
    return table.at(slot);
}

}  // namespace fourfold::coach
