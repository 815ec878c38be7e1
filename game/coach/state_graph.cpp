#include "coach/state_graph.hpp"

#include <algorithm>
#include <limits>

namespace fourfold::coach {
namespace {

constexpr StateIndex noState = std::numeric_limits<StateIndex>::max();
constexpr std::size_t firstTableSize = 1024;

std::uint64_t hash(const engine::State* state, std::size_t words) {
    std::uint64_t h = 0x9e3779b97f4a7c15U;
    for (std::size_t i = 0; i < words; ++i) {
        h = (h ^ state[i]) * 0xff51afd7ed558ccdU;
        h ^= h >> 32;
    }
    return h;
}

}  // namespace

StateGraph::StateGraph(const engine::Rules& rules, std::size_t mostStates, std::size_t mostBytes)
    : m_rules(&rules), m_stride(rules.words()), m_table(firstTableSize, noState) {
    explore(std::min<std::size_t>(mostStates, noState - 1), mostBytes);
}

std::size_t StateGraph::bytes() const {
    return m_words.size() * sizeof(engine::State) + m_edges.size() * sizeof(Edge);
}

void StateGraph::explore(std::size_t mostStates, std::size_t mostBytes) {
    std::vector<engine::State> scratch(m_rules->initial().begin(), m_rules->initial().end());
    mask(scratch.data());
    intern(scratch.data());
    m_offsets.push_back(0);
    for (StateIndex state = 0; state < m_count; ++state) {
        if (m_count > mostStates || bytes() > mostBytes) return;
        expand(state, scratch);
        m_offsets.push_back(static_cast<std::uint32_t>(m_edges.size()));
    }
    m_complete = true;
}

void StateGraph::expand(StateIndex state, std::vector<engine::State>& scratch) {
    for (const scenario::ChoiceId choice : m_rules->openChoices(words(state))) {
        std::copy_n(words(state), m_stride, scratch.data());
        const engine::Applied applied = m_rules->apply(scratch.data(), choice);
        mask(scratch.data());
        m_edges.push_back({intern(scratch.data()), choice, applied.paid});
    }
}

void StateGraph::mask(engine::State* state) const {
    const std::span<const engine::State> relevant = m_rules->relevant(m_rules->scene(state));
    for (std::size_t i = 0; i < m_stride; ++i) state[i] &= relevant[i];
}

std::size_t StateGraph::slot(const engine::State* state) const {
    const std::size_t last = m_table.size() - 1;
    std::size_t at = hash(state, m_stride) & last;
    while (m_table[at] != noState && !std::equal(state, state + m_stride, words(m_table[at]))) at = (at + 1) & last;
    return at;
}

StateIndex StateGraph::intern(const engine::State* state) {
    const std::size_t at = slot(state);
    if (m_table[at] != noState) return m_table[at];
    const auto index = static_cast<StateIndex>(m_count++);
    m_table[at] = index;
    m_words.insert(m_words.end(), state, state + m_stride);
    if (m_count * 2 > m_table.size()) grow();
    return index;
}

void StateGraph::grow() {
    m_table.assign(m_table.size() * 4, noState);
    for (StateIndex state = 0; state < m_count; ++state) m_table[slot(words(state))] = state;
}

std::optional<StateIndex> StateGraph::find(const engine::Session& session) const {
    std::vector<engine::State> state(session.state(), session.state() + m_stride);
    mask(state.data());
    const StateIndex found = m_table[slot(state.data())];
    if (found == noState) return std::nullopt;
    return found;
}

}  // namespace fourfold::coach
