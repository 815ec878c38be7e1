#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "coach/rules/lint_rule.hpp"
#include "core/strong_components.hpp"

// Plays that cannot end. A state that cannot reach an ending leads either to a state with no open choice, or to a
// circle of states without a way out. There is one finding for each scene, with the shortest play that shows it.

namespace fourfold::coach::rules {
namespace {

using core::Code;
using scenario::SceneId;

// The states from which no ending can be reached, and the circles among them.
class DeadEnds {
public:
    explicit DeadEnds(const StateGraph& graph)
        : m_graph(graph), m_components(core::strongComponents(
                              graph.offsets(), [&](std::uint32_t edge) { return graph.allEdges()[edge].target; })),
          m_hopeful(m_components.component.empty() ? 0 : m_components.component[m_components.order.back()] + 1, false),
          m_leaves(m_hopeful.size(), false) {
        // Successors come before predecessors.
        for (const StateIndex state : m_components.order) {
            const std::uint32_t here = m_components.component[state];
            if (graph.ended(state)) m_hopeful[here] = true;
            for (const Edge& edge : graph.edges(state)) {
                const std::uint32_t there = m_components.component[edge.target];
                if (m_hopeful[there]) m_hopeful[here] = true;
                if (there != here) m_leaves[here] = true;
            }
        }
    }

    [[nodiscard]] bool isHopeless(StateIndex state) const { return !m_hopeful[m_components.component[state]]; }
    [[nodiscard]] bool isStuck(StateIndex state) const { return isHopeless(state) && m_graph.edges(state).empty(); }
    [[nodiscard]] bool goesRound(StateIndex state) const {
        return isHopeless(state) && !m_graph.edges(state).empty() && !m_leaves[m_components.component[state]];
    }
    // The scenes of the state's circle.
    [[nodiscard]] std::set<SceneId> circle(StateIndex state) const {
        std::set<SceneId> scenes;
        const auto range = std::ranges::equal_range(m_components.order, m_components.component[state], {},
                                                    [&](StateIndex s) { return m_components.component[s]; });
        for (const StateIndex other : range) scenes.insert(m_graph.scene(other));
        return scenes;
    }

private:
    const StateGraph& m_graph;
    core::StrongComponents m_components;
    std::vector<bool> m_hopeful;  // by component
    std::vector<bool> m_leaves;   // by component: a move leads out of it
};

// For each scene, the state nearest to the start among those that are asked for.
template <class Asked>
std::vector<std::optional<StateIndex>> nearest(const Facts& facts, Asked asked) {
    std::vector<std::optional<StateIndex>> result(facts.scenario().scenes.size());
    for (StateIndex state = 0; state < facts.graph().size(); ++state) {
        if (!asked(state)) continue;
        std::optional<StateIndex>& known = result[facts.graph().scene(state).index()];
        if (!known || facts.reach().depth(state) < facts.reach().depth(*known)) known = state;
    }
    return result;
}

}  // namespace

void noWayToAnEnding(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    const DeadEnds ends(facts.graph());
    const auto stuckAt = nearest(facts, [&](StateIndex state) { return ends.isStuck(state); });
    const auto roundAt = nearest(facts, [&](StateIndex state) { return ends.goesRound(state); });
    const auto hopelessAt = nearest(facts, [&](StateIndex state) { return ends.isHopeless(state); });
    const auto hopefulAt = nearest(facts, [&](StateIndex state) { return !ends.isHopeless(state); });

    std::set<SceneId> told;
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const scenario::Scene& scene = scenario.scenes[i];
        if (stuckAt[i]) {
            found.addWitnessed(Code::stuck, scene.at, {scene.id}, facts.witness(*stuckAt[i]));
            told.insert(SceneId(i));
        }
        if (!roundAt[i] || told.contains(SceneId(i))) continue;
        std::string names;
        for (const SceneId other : ends.circle(*roundAt[i])) {
            names += (names.empty() ? "" : ", ") + scenario[other].id;
            told.insert(other);
        }
        found.addWitnessed(Code::endlessLoop, scene.at, {scene.id, names}, facts.witness(*roundAt[i]));
    }
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const scenario::Scene& scene = scenario.scenes[i];
        if (!hopelessAt[i] || hopefulAt[i] || told.contains(SceneId(i))) continue;
        found.addWitnessed(Code::hopelessScene, scene.at, {scene.id}, facts.witness(*hopelessAt[i]));
    }
}

}  // namespace fourfold::coach::rules
