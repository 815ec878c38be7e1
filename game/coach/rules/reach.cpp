#include "coach/rules/reach.hpp"

#include <algorithm>

namespace fourfold::coach::rules {
namespace {

using scenario::ChoiceId;
using scenario::SceneId;

// Whether the move used up a meter, so that the play goes to the meter's `out` scene and not by the choice's `then`.
bool ranOut(const engine::CompiledScenario& compiled, const scenario::Choice& choice, const engine::State* before,
            const engine::State* after) {
    return std::ranges::any_of(choice.gains.meters, [&](const scenario::MeterChange& change) {
        return compiled.scenario()[change.meter].out && compiled.meter(before, change.meter) > 0 &&
               compiled.meter(after, change.meter) == 0;
    });
}

}  // namespace

Reach::Reach(const StateGraph& graph) : m_graph(graph) {
    const scenario::Scenario& scenario = graph.compiled().scenario();
    m_parent.resize(graph.size());
    m_depth.assign(graph.size(), 0);
    m_entry.resize(scenario.scenes.size());
    m_entered.assign(scenario.scenes.size(), false);
    m_open.resize(scenario.choices.size());
    for (const scenario::Choice& choice : scenario.choices) m_choiceExits.emplace_back(choice.then.size());
    for (const scenario::Scene& scene : scenario.scenes) {
        const auto* jump = std::get_if<scenario::Jump>(&scene.next);
        m_jumpExits.emplace_back(jump == nullptr ? 0 : jump->exits.size());
    }
    walk();
}

// Breadth first, so that the first move found to anything is the one nearest to the start.
void Reach::walk() {
    const engine::CompiledScenario& compiled = m_graph.compiled();
    for (const SceneId scene : compiled.opening()) m_entered[scene.index()] = true;
    useJumps(compiled.opening(), compiled.initial().data());

    std::vector<bool> found(m_graph.size(), false);
    std::vector<StateIndex> queue{0};
    std::vector<engine::State> after;
    std::vector<SceneId> entered;
    found[0] = true;
    for (std::size_t next = 0; next < queue.size(); ++next) {
        const StateIndex state = queue[next];
        for (const Edge& edge : m_graph.edges(state)) {
            take(state, edge, after, entered);
            if (found[edge.target]) continue;
            found[edge.target] = true;
            m_parent[edge.target] = Move{state, edge.choice};
            m_depth[edge.target] = m_depth[state] + 1;
            queue.push_back(edge.target);
        }
    }
}

void Reach::take(StateIndex state, const Edge& edge, std::vector<engine::State>& after, std::vector<SceneId>& entered) {
    const engine::CompiledScenario& compiled = m_graph.compiled();
    const scenario::Choice& choice = compiled.scenario()[edge.choice];
    if (!m_open[edge.choice.index()]) m_open[edge.choice.index()] = state;

    const std::span<const engine::State> before = m_graph.state(state);
    after.assign(before.begin(), before.end());
    entered.clear();
    compiled.apply(after.data(), edge.choice, &entered);
    for (const SceneId scene : entered) {
        m_entered[scene.index()] = true;
        if (!m_entry[scene.index()]) m_entry[scene.index()] = Move{state, edge.choice};
    }
    if (choice.then.size() > 1 && !ranOut(compiled, choice, before.data(), after.data())) {
        use(compiled.exitOf(after.data(), edge.choice), m_choiceExits[edge.choice.index()]);
    }
    useJumps(entered, after.data());
}

// Alternatives are tried in order up to the first that holds, which is the one taken.
void Reach::use(std::size_t taken, std::vector<ExitUse>& uses) {
    for (std::size_t i = 0; i <= taken; ++i) uses[i].tried = true;
    for (std::size_t i = 0; i < taken; ++i) uses[i].failed = true;
    uses[taken].held = true;
}

void Reach::useJumps(const std::vector<SceneId>& entered, const engine::State* state) {
    for (const SceneId scene : entered) {
        std::vector<ExitUse>& uses = m_jumpExits[scene.index()];
        if (uses.size() > 1) use(m_graph.compiled().exitOf(state, scene), uses);
    }
}

std::vector<ChoiceId> Reach::playTo(StateIndex state) const {
    std::vector<ChoiceId> play;
    for (const std::optional<Move>* move = &m_parent[state]; *move; move = &m_parent[(*move)->state]) {
        play.push_back((*move)->choice);
    }
    std::ranges::reverse(play);
    return play;
}

std::vector<ChoiceId> Reach::playTo(const Move& move) const {
    std::vector<ChoiceId> play = playTo(move.state);
    play.push_back(move.choice);
    return play;
}

}  // namespace fourfold::coach::rules
