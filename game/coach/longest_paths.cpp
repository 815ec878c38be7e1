#include "coach/longest_paths.hpp"

#include <algorithm>
#include <functional>
#include <queue>
#include <span>
#include <utility>

namespace fourfold::coach {
namespace {

constexpr std::uint64_t noWay = std::numeric_limits<std::uint64_t>::max();

using Queue = std::priority_queue<std::pair<std::uint64_t, StateIndex>,
                                  std::vector<std::pair<std::uint64_t, StateIndex>>, std::greater<>>;

// The edges inside a component, by where they lead: a linked list for each of its states.
class Back {
public:
    explicit Back(std::size_t states) : m_first(states, none) {}

    void add(std::uint32_t target, StateIndex source, std::uint64_t length) {
        m_links.push_back({source, m_first[target], length});
        m_first[target] = static_cast<std::uint32_t>(m_links.size() - 1);
    }

    template <class Visit>
    void forEach(std::uint32_t target, Visit visit) const {
        for (std::uint32_t at = m_first[target]; at != none; at = m_links[at].next) {
            visit(m_links[at].source, m_links[at].length);
        }
    }

private:
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();
    struct Link {
        StateIndex source;
        std::uint32_t next;
        std::uint64_t length;
    };
    std::vector<std::uint32_t> m_first;
    std::vector<Link> m_links;
};

// How the ways out of a state are compared: by one number, or by several at once. Several numbers share one walk over
// the graph, since most of its cost is fetching the edges.
template <class Value>
struct Ways;

template <>
struct Ways<std::int64_t> {
    static constexpr std::int64_t none = unreachable;
    static void raise(std::int64_t& best, std::int64_t after, std::int64_t pays) {
        best = std::max(best, after + pays);
    }
};

template <>
struct Ways<scenario::Points> {
    static constexpr int least = std::numeric_limits<int>::min() / 4;
    static constexpr scenario::Points none{least, least, least, least};
    static void raise(scenario::Points& best, const scenario::Points& after, const scenario::Points& pays) {
        for (std::size_t d = 0; d < best.size(); ++d) best[d] = std::max(best[d], after[d] + pays[d]);
    }
};

}  // namespace

LongestPaths::LongestPaths(const StateGraph& graph, Crossing crossing, core::GoOn goOn)
    : m_graph(graph), m_crossing(crossing), m_goOn(std::move(goOn)), m_components(components()) {}

core::StrongComponents LongestPaths::components() const {
    const std::vector<Edge>& edges = m_graph.allEdges();
    if (m_crossing == Crossing::allowed) {
        return core::strongComponents(m_graph.offsets(), [&](std::uint32_t edge) { return edges[edge].target; });
    }
    // A closed edge counts as leading back to its own state, so it joins no states.
    std::vector<StateIndex> targets(edges.size());
    for (StateIndex state = 0; state < m_graph.size(); ++state) {
        for (std::uint32_t edge = m_graph.offsets()[state]; edge < m_graph.offsets()[state + 1]; ++edge) {
            targets[edge] = closed(edges[edge]) ? state : edges[edge].target;
        }
    }
    return core::strongComponents(m_graph.offsets(), [&](std::uint32_t edge) { return targets[edge]; });
}

template <class Visit>
void LongestPaths::forEachComponent(Visit visit) const {
    const std::vector<std::uint32_t>& begins = m_components.begins;
    constexpr std::size_t componentsAtOnce = 4096;  // components between two questions
    for (std::size_t c = 0; c + 1 < begins.size(); ++c) {
        if (c % componentsAtOnce == 0 && !m_goOn()) return;
        visit(std::span(m_components.order).subspan(begins[c], begins[c + 1] - begins[c]));
    }
}

template <class Value>
std::vector<Value> LongestPaths::sweep(const std::vector<Value>& reward) const {
    std::vector<Value> result(m_graph.size(), Ways<Value>::none);
    forEachComponent([&](std::span<const std::uint32_t> states) {
        Value best = Ways<Value>::none;
        const bool alone = states.size() == 1;
        for (const StateIndex state : states) {
            if (m_graph.edges(state).empty() && m_graph.ended(state)) best = Value{};
            for (const Edge& edge : m_graph.edges(state)) {
                if (closed(edge) || staysInside(edge, state, alone)) continue;
                const Value& after = result[edge.target];
                if (after != Ways<Value>::none)
                    Ways<Value>::raise(best, after, edge.paid ? reward[edge.choice.index()] : Value{});
            }
        }
        for (const StateIndex state : states) result[state] = best;
    });
    return result;
}

Values LongestPaths::values(const std::vector<std::int64_t>& reward) const { return sweep(reward); }

std::optional<scenario::Points> LongestPaths::most(const std::vector<scenario::Points>& reward) const {
    const scenario::Points atStart = sweep(reward).front();
    return atStart == Ways<scenario::Points>::none ? std::nullopt : std::optional(atStart);
}

std::vector<std::uint64_t> LongestPaths::distances(const Values& values,
                                                   const std::vector<std::int64_t>& reward) const {
    const scenario::Scenario& scenario = m_graph.compiled().scenario();
    std::vector<std::uint64_t> result(m_graph.size(), noWay);
    std::vector<std::uint32_t> place(m_graph.size());  // of a state within its component
    const auto length = [&](const Edge& edge) { return moveLength(scenario[edge.choice]); };
    forEachComponent([&](std::span<const std::uint32_t> states) {
        const bool alone = states.size() == 1;
        for (std::uint32_t i = 0; !alone && i < states.size(); ++i) place[states[i]] = i;
        Back back(alone ? 0 : states.size());
        Queue queue;
        for (const StateIndex state : states) {
            if (m_graph.edges(state).empty() && m_graph.ended(state)) result[state] = 0;
            for (const Edge& edge : m_graph.edges(state)) {
                if (closed(edge) || values[edge.target] == unreachable) continue;
                if (values[state] != paid(edge, reward) + values[edge.target]) continue;
                if (staysInside(edge, state, alone)) {
                    if (!alone) back.add(place[edge.target], state, length(edge));
                } else {
                    result[state] = std::min(result[state], result[edge.target] + length(edge));
                }
            }
            if (result[state] != noWay && !alone) queue.emplace(result[state], state);
        }
        // Dijkstra's algorithm, backwards from the ways out.
        while (!queue.empty()) {
            const auto [distance, state] = queue.top();
            queue.pop();
            if (distance > result[state]) continue;
            back.forEach(place[state], [&](StateIndex before, std::uint64_t step) {
                if (distance + step >= result[before]) return;
                result[before] = distance + step;
                queue.emplace(result[before], before);
            });
        }
    });
    return result;
}

}  // namespace fourfold::coach
