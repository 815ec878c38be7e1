#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "coach/state_graph.hpp"
#include "core/go_on.hpp"
#include "core/strong_components.hpp"

namespace fourfold::coach {

// The most that can still be earned from each state to an ending, for one way of counting. A state from which no ending
// can be reached has `unreachable`.
//
// Plays may go round in circles, but moves within a circle never pay: a choice that paid is remembered as taken
// wherever it can be met again, so the state before it cannot come back. So all states of a strong component share the
// best way out.
using Values = std::vector<std::int64_t>;
inline constexpr std::int64_t unreachable = std::numeric_limits<std::int64_t>::min() / 4;

// Whether a way may cross red lines. A play that crosses one cannot pass, whatever it is worth.
enum class Crossing { allowed, forbidden };

class LongestPaths {
public:
    // Where goOn says no, whatever is computed is of no use.
    explicit LongestPaths(const StateGraph& graph, Crossing crossing = Crossing::allowed, core::GoOn goOn = {});

    // `reward` gives what each choice of the scenario pays the first time, by choice index.
    [[nodiscard]] Values values(const std::vector<std::int64_t>& reward) const;

    // The most that can be earned from the start in each dimension on its own, in points; nothing when no ending can be
    // reached. `reward` gives what each choice pays the first time.
    [[nodiscard]] std::optional<scenario::Points> most(const std::vector<scenario::Points>& reward) const;

    // For each state the length of its shortest best way, in moves. A red line counts as very many moves, so a best way
    // crosses one only where there is no other.
    [[nodiscard]] std::vector<std::uint64_t> distances(const Values& values,
                                                       const std::vector<std::int64_t>& reward) const;

private:
    template <class Visit>
    void forEachComponent(Visit visit) const;
    template <class Value>
    [[nodiscard]] std::vector<Value> sweep(const std::vector<Value>& reward) const;

    // Whether no way may go along this edge.
    [[nodiscard]] bool closed(const Edge& edge) const {
        return m_crossing == Crossing::forbidden && m_graph.compiled().scenario()[edge.choice].redLine;
    }
    // Whether the edge leads to a state of the same component. `alone`: the component has this state only, and no
    // look-up is needed.
    [[nodiscard]] bool staysInside(const Edge& edge, StateIndex state, bool alone) const {
        if (alone) return edge.target == state;
        return m_components.component[edge.target] == m_components.component[state];
    }
    [[nodiscard]] core::StrongComponents components() const;

    const StateGraph& m_graph;
    Crossing m_crossing;
    core::GoOn m_goOn;
    core::StrongComponents m_components;
};

// How much a move counts in distances(). A red line counts more than all other moves of a way together: a way meets no
// state twice.
[[nodiscard]] constexpr std::uint64_t moveLength(const scenario::Choice& choice) {
    return choice.redLine ? std::uint64_t{1} << 32 : 1U;
}

// What the move pays by this way of counting.
[[nodiscard]] inline std::int64_t paid(const Edge& edge, const std::vector<std::int64_t>& reward) {
    return edge.paid ? reward[edge.choice.index()] : 0;
}

}  // namespace fourfold::coach
