#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "coach/longest_paths.hpp"
#include "coach/state_graph.hpp"
#include "core/go_on.hpp"
#include "core/parallel.hpp"
#include "engine/score.hpp"

namespace fourfold::coach {

struct SolveLimits {
    // Beyond any of these the scenario counts as too large to solve exactly.
    std::size_t states = 4'000'000;
    std::size_t bytes = 400'000'000;  // of the states and the moves between them
    // How many threads may work on it. The solution does not depend on their number.
    unsigned threads = core::processors();
    core::GoOn goOn{};  // asked again and again, a few times in a millisecond
};

// What keeps a scenario from having a best play.
enum class Obstacle {
    none,
    stopped,      // SolveLimits::goOn said no
    tooLarge,     // more states than the limits allow, or points whose common denominator does not fit
    noEnding,     // no play reaches an ending
    notEarnable,  // a dimension with weight cannot be earned by any play
    worthless,    // the best play is worth nothing, so nothing can be scored against it
};

// The exact solution of a scenario: the most that any play can earn in each dimension, the value of the best play under
// the scenario's own method and under the traditional one, and the best way on from every state that a play can reach.
// Where there is no exact answer, obstacle() says why and the rest is empty.
class Solution {
public:
    // The compiled scenario must outlive the solution.
    Solution(const engine::CompiledScenario& compiled, const scenario::Weights& traditional,
             const SolveLimits& limits = {});

    [[nodiscard]] bool exact() const { return m_obstacle == Obstacle::none; }
    [[nodiscard]] Obstacle obstacle() const { return m_obstacle; }
    [[nodiscard]] const engine::CompiledScenario& compiled() const { return m_graph.compiled(); }
    // Complete unless the obstacle is tooLarge or stopped; see StateGraph::complete().
    [[nodiscard]] const StateGraph& graph() const { return m_graph; }
    // How many states were found; with Obstacle::tooLarge or stopped, how many before giving up.
    [[nodiscard]] std::size_t states() const { return m_graph.size(); }
    // States that are no endings and in which no choice is open: the trainee would be stuck there.
    [[nodiscard]] std::size_t stuckStates() const { return m_stuck; }
    [[nodiscard]] const scenario::Points& most() const { return m_most; }  // M

    // The measures of the scenario's own method and of the traditional one. Only when exact().
    [[nodiscard]] const engine::Yardstick& own() const { return m_own; }
    // Nothing when the scenario cannot be scored by it, because no play earns in a dimension that only this method
    // weighs.
    [[nodiscard]] const std::optional<engine::Yardstick>& traditional() const { return m_traditional; }

    // The best play, from the start to its ending; the shortest one where several are equally good.
    [[nodiscard]] std::vector<scenario::ChoiceId> line() const;
    // The best value that can still be earned from here on, in 1/own().scale; what was earned before does not count.
    // Nothing when no ending can be reached.
    [[nodiscard]] std::optional<std::int64_t> attainable(const engine::Session& session,
                                                         Crossing crossing = Crossing::allowed) const;
    // The same by state of graph(); unreachable (see longest_paths.hpp) where no ending can be reached. Only when
    // exact().
    [[nodiscard]] const Values& values(Crossing crossing = Crossing::allowed) const { return ways(crossing).value; }
    // The best choice here; nothing at an ending or when no ending can be reached.
    [[nodiscard]] std::optional<scenario::ChoiceId> best(const engine::Session& session) const;
    // The same for a state of the graph; null where best() has nothing.
    [[nodiscard]] const Edge* bestEdge(StateIndex state) const;
    // The best way on from here to an ending, the shortest where several are equally good; empty like best().
    [[nodiscard]] std::vector<scenario::ChoiceId> line(const engine::Session& session,
                                                       Crossing crossing = Crossing::allowed) const;

private:
    // The best way from every state: among all ways, or among those that cross no red line.
    struct Ways {
        Crossing crossing = Crossing::allowed;
        Values value;                         // by state, in 1/own().scale
        std::vector<std::uint64_t> distance;  // by state, along best ways
    };

    void measure(const scenario::Weights& traditional, const SolveLimits& limits);
    [[nodiscard]] Ways waysAlong(const LongestPaths& paths, Crossing crossing) const;
    [[nodiscard]] const Ways& ways(Crossing crossing) const;
    [[nodiscard]] const Edge* bestEdge(StateIndex state, const Ways& ways) const;
    [[nodiscard]] std::vector<scenario::ChoiceId> line(StateIndex from, const Ways& ways) const;
    [[nodiscard]] std::vector<std::int64_t> rewards(const engine::Yardstick& yardstick) const;

    StateGraph m_graph;
    Obstacle m_obstacle = Obstacle::none;
    std::size_t m_stuck = 0;
    scenario::Points m_most{};
    engine::Yardstick m_own;
    std::optional<engine::Yardstick> m_traditional;
    std::vector<std::int64_t> m_reward;  // by choice, in 1/own().scale
    Ways m_ways;
    std::optional<Ways> m_cleanWays;  // nothing in a scenario without red lines
};

}  // namespace fourfold::coach
