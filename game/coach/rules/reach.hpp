#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "coach/state_graph.hpp"

namespace fourfold::coach::rules {

// A choice taken in a state.
struct Move {
    StateIndex state = 0;
    scenario::ChoiceId choice;
};

// Whether an alternative of a `then` was ever tried, and whether it ever held or failed, over all moves of all states.
struct ExitUse {
    bool tried = false;
    bool held = false;
    bool failed = false;
};

// What the plays of a scenario can reach: the shortest play to each state, scene and choice, and the use of each
// alternative of a `then`. Found in one pass over all moves. The graph must be complete, and outlive this.
class Reach {
public:
    explicit Reach(const StateGraph& graph);

    // The choices of a shortest play to the state, or to the move, with the move's own choice at the end.
    [[nodiscard]] std::vector<scenario::ChoiceId> playTo(StateIndex state) const;
    [[nodiscard]] std::vector<scenario::ChoiceId> playTo(const Move& move) const;
    // The number of choices of a shortest play to the state.
    [[nodiscard]] std::uint32_t depth(StateIndex state) const { return m_depth[state]; }

    // The move nearest to the start that enters the scene, or only passes through it; nothing when none does.
    [[nodiscard]] const std::optional<Move>& entry(scenario::SceneId scene) const { return m_entry[scene.index()]; }
    // Whether a play enters the scene, by a move or before its first one.
    [[nodiscard]] bool enters(scenario::SceneId scene) const { return m_entered[scene.index()]; }
    // The state nearest to the start in which the choice is open; nothing when it never is.
    [[nodiscard]] const std::optional<StateIndex>& open(scenario::ChoiceId choice) const {
        return m_open[choice.index()];
    }
    // By alternative, in the order of the file; the last one has no condition.
    [[nodiscard]] const std::vector<ExitUse>& exits(scenario::ChoiceId choice) const {
        return m_choiceExits[choice.index()];
    }
    [[nodiscard]] const std::vector<ExitUse>& exits(scenario::SceneId jump) const { return m_jumpExits[jump.index()]; }

private:
    void walk();
    void take(StateIndex state, const Edge& edge, std::vector<engine::State>& after,
              std::vector<scenario::SceneId>& entered);
    static void use(std::size_t taken, std::vector<ExitUse>& uses);
    void useJumps(const std::vector<scenario::SceneId>& entered, const engine::State* state);

    const StateGraph& m_graph;
    std::vector<std::optional<Move>> m_parent;  // by state; nothing for the start
    std::vector<std::uint32_t> m_depth;
    std::vector<std::optional<Move>> m_entry;
    std::vector<bool> m_entered;
    std::vector<std::optional<StateIndex>> m_open;
    std::vector<std::vector<ExitUse>> m_choiceExits;
    std::vector<std::vector<ExitUse>> m_jumpExits;
};

}  // namespace fourfold::coach::rules
