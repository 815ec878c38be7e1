#include "coach/state_explorer.hpp"

#include <algorithm>

#include "core/parallel.hpp"

namespace fourfold::coach {
namespace {

constexpr std::size_t blockStates = 16'384;
constexpr std::size_t portionStates = 512;
constexpr StateTable::Entry freshMark = StateTable::Entry{1} << 31U;
constexpr std::size_t mostNumbered = freshMark - 1;
constexpr std::size_t ahead = 8;  // how many look-ups earlier a slot, and then its state, is prefetched

}  // namespace

bool StateExplorer::run(const GraphLimits& limits, const core::GoOn& goOn) {
    const std::size_t mostStates = std::min(limits.states, mostNumbered - blockStates * scenario::maxChoices);
    begin();
    StateIndex levelEnd = 1;
    while (m_begin < m_graph.m_count) {
        if (m_graph.m_count > mostStates || m_graph.bytes() > limits.bytes || !goOn()) return false;
        if (m_begin == levelEnd) levelEnd = static_cast<StateIndex>(m_graph.m_count);
        m_end = static_cast<StateIndex>(std::min<std::size_t>(levelEnd, m_begin + blockStates));
        const std::size_t portions = (m_end - m_begin + portionStates - 1) / portionStates;
        if (m_portions.size() < portions) m_portions.resize(portions);
        const unsigned threads = portions > 1 ? m_threads : 1;
        core::inParallel(portions, threads, [this](std::size_t i) { expand(i); });
        core::inParallel(StateGraph::shards, threads, [this](std::size_t i) { look(i); });
        number();
        core::inParallel(StateGraph::shards, threads, [this](std::size_t i) { settle(i); });
        core::inParallel(portions, threads, [this](std::size_t i) { link(i); });
        m_begin = m_end;
    }
    return true;
}

void StateExplorer::begin() {
    std::vector<engine::State> start(m_graph.compiled().initial().begin(), m_graph.compiled().initial().end());
    m_graph.mask(start.data());
    const std::uint64_t hash = m_graph.hash(start.data());
    StateTable& table = m_graph.m_tables[StateGraph::shardOf(hash)];
    table.set(table.find(hash, [](StateTable::Entry) { return false; }), hash, 0);
    m_fresh[StateGraph::shardOf(hash)].known = 1;
    m_graph.m_words = start;
    m_graph.m_count = 1;
    m_graph.m_offsets.push_back(0);
}

StateIndex StateExplorer::stateOf(std::size_t portion) const {
    return static_cast<StateIndex>(std::min<std::size_t>(m_begin + portion * portionStates, m_end));
}

void StateExplorer::expand(std::size_t portion) {
    Portion& out = m_portions[portion];
    const std::size_t stride = m_graph.m_stride;
    const engine::CompiledScenario& compiled = m_graph.compiled();
    out.degrees.clear();
    out.edges.clear();
    out.hashes.clear();
    out.words.resize((stateOf(portion + 1) - stateOf(portion)) * scenario::maxChoices * stride);
    for (auto& list : out.byShard) list.clear();
    engine::State* next = out.words.data();
    for (StateIndex state = stateOf(portion); state < stateOf(portion + 1); ++state) {
        const engine::State* const words = m_graph.words(state);
        const engine::OpenChoices open = compiled.openChoices(words);
        out.degrees.push_back(static_cast<std::uint32_t>(open.size()));
        for (const scenario::ChoiceId choice : open) {
            std::copy_n(words, stride, next);
            const engine::Applied applied = compiled.apply(next, choice);
            m_graph.mask(next);
            const std::uint64_t hash = m_graph.hash(next);
            out.byShard[StateGraph::shardOf(hash)].push_back(static_cast<std::uint32_t>(out.edges.size()));
            out.edges.push_back({0, choice, applied.paid});
            out.hashes.push_back(hash);
            next += stride;
        }
    }
}

void StateExplorer::look(std::size_t shard) {
    StateTable& table = m_graph.m_tables[shard];
    Fresh& fresh = m_fresh[shard];
    fresh.words.clear();
    fresh.slots.clear();
    const std::size_t stride = m_graph.m_stride;
    std::size_t most = fresh.known;
    for (std::size_t p = 0; stateOf(p) < m_end; ++p) most += m_portions[p].byShard[shard].size();
    table.reserve(most);  // so that no slot moves before settle()
    const auto fetchWords = [&](StateTable::Entry entry) {
        if ((entry & freshMark) == 0) __builtin_prefetch(m_graph.words(entry));
    };
    for (std::size_t p = 0; stateOf(p) < m_end; ++p) {
        Portion& portion = m_portions[p];
        const std::vector<std::uint32_t>& ours = portion.byShard[shard];
        for (std::size_t i = 0; i < ours.size(); ++i) {
            if (i + 2 * ahead < ours.size()) table.prefetch(portion.hashes[ours[i + 2 * ahead]]);
            if (i + ahead < ours.size()) fetchWords(table.guess(portion.hashes[ours[i + ahead]]));
            const engine::State* const words = &portion.words[ours[i] * stride];
            const std::uint64_t hash = portion.hashes[ours[i]];
            const std::size_t slot = table.find(hash, [&](StateTable::Entry entry) {
                const bool isFresh = (entry & freshMark) != 0;
                return m_graph.same(words, isFresh ? fresh.words[entry & ~freshMark] : m_graph.words(entry));
            });
            if (table.at(slot) == StateTable::none) {
                table.set(slot, hash, freshMark | static_cast<StateTable::Entry>(fresh.words.size()));
                fresh.words.push_back(words);
                fresh.slots.push_back(slot);
            }
            portion.edges[ours[i]].target = table.at(slot);
        }
    }
}

void StateExplorer::number() {
    for (Fresh& fresh : m_fresh) fresh.numbers.assign(fresh.words.size(), StateTable::none);
    std::size_t edges = m_graph.m_edges.size();
    for (std::size_t p = 0; stateOf(p) < m_end; ++p) {
        Portion& portion = m_portions[p];
        portion.firstEdge = edges;
        edges += portion.edges.size();
        for (std::size_t i = 0; i < portion.edges.size(); ++i) {
            StateIndex& target = portion.edges[i].target;
            if ((target & freshMark) == 0) continue;
            StateIndex& number = m_fresh[StateGraph::shardOf(portion.hashes[i])].numbers[target & ~freshMark];
            if (number == StateTable::none) number = static_cast<StateIndex>(m_graph.m_count++);
            target = number;
        }
    }
    m_graph.m_words.resize(m_graph.m_count * m_graph.m_stride);
    m_graph.m_edges.resize(edges);
    m_graph.m_offsets.resize(std::size_t{m_end} + 1);
}

void StateExplorer::settle(std::size_t shard) {
    Fresh& fresh = m_fresh[shard];
    const std::size_t stride = m_graph.m_stride;
    for (std::size_t i = 0; i < fresh.words.size(); ++i) {
        m_graph.m_tables[shard].replace(fresh.slots[i], fresh.numbers[i]);
        std::copy_n(fresh.words[i], stride, &m_graph.m_words[fresh.numbers[i] * stride]);
    }
    fresh.known += fresh.words.size();
}

void StateExplorer::link(std::size_t portion) {
    const Portion& done = m_portions[portion];
    std::ranges::copy(done.edges, m_graph.m_edges.begin() + static_cast<std::ptrdiff_t>(done.firstEdge));
    std::size_t offset = done.firstEdge;
    StateIndex state = stateOf(portion);
    for (const std::uint32_t degree : done.degrees) {
        offset += degree;
        m_graph.m_offsets[++state] = static_cast<std::uint32_t>(offset);
    }
}

}  // namespace fourfold::coach
