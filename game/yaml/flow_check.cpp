#include "yaml/flow_check.hpp"

#include <algorithm>
#include <string>

#include "core/diagnostic_format.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using scenario::Scenario;
using scenario::SceneId;

using Graph = std::vector<std::vector<std::size_t>>;  // for each scene those that can follow it directly

void addExits(const std::vector<scenario::Exit>& exits, std::vector<std::size_t>& targets) {
    for (const scenario::Exit& exit : exits) targets.push_back(exit.go.index());
}

Graph graphOf(const Scenario& scenario, bool jumpsOnly) {
    Graph graph(scenario.scenes.size());
    for (std::size_t i = 0; i < graph.size(); ++i) {
        std::vector<std::size_t>& targets = graph[i];
        if (const auto* jump = std::get_if<scenario::Jump>(&scenario.scenes[i].next)) addExits(jump->exits, targets);
        if (jumpsOnly) continue;
        for (const scenario::Choice& choice : scenario.choicesOf(SceneId(i))) {
            addExits(choice.then, targets);
            for (const scenario::MeterChange& change : choice.gains.meters) {
                const auto& out = scenario[change.meter].out;
                if (out && change.by < 0) targets.push_back(out->index());
            }
        }
    }
    return graph;
}

// The strongly connected groups of a graph, by Tarjan's algorithm, with a stack of its own instead of recursion.
class Groups {
public:
    explicit Groups(const Graph& graph)
        : m_graph(graph), m_order(graph.size()), m_low(graph.size()), m_group(graph.size(), none) {
        for (std::size_t i = 0; i < graph.size(); ++i) {
            if (m_order[i] == 0) visit(i);
        }
    }

    // The members of each group, in the order of the file.
    [[nodiscard]] const std::vector<std::vector<std::size_t>>& members() const { return m_members; }

    // Whether an edge leads out of the group.
    [[nodiscard]] bool isLeft(std::size_t group) const {
        return std::ranges::any_of(m_members[group], [&](std::size_t member) {
            return std::ranges::any_of(m_graph[member], [&](std::size_t target) { return m_group[target] != group; });
        });
    }

    // Whether one can go round within the group.
    [[nodiscard]] bool isCircle(std::size_t group) const {
        const std::size_t first = m_members[group].front();
        return m_members[group].size() > 1 || std::ranges::find(m_graph[first], first) != m_graph[first].end();
    }

private:
    static constexpr std::size_t none = SIZE_MAX;
    struct Step {
        std::size_t node;
        std::size_t edge;
    };

    void enter(std::size_t node) {
        m_order[node] = m_low[node] = ++m_count;
        m_open.push_back(node);
        m_steps.push_back({node, 0});
    }

    void visit(std::size_t start) {
        enter(start);
        while (!m_steps.empty()) {
            Step& step = m_steps.back();
            const std::size_t node = step.node;
            if (step.edge < m_graph[node].size()) {
                const std::size_t target = m_graph[node][step.edge++];
                if (m_order[target] == 0) {
                    enter(target);
                } else if (m_group[target] == none) {
                    m_low[node] = std::min(m_low[node], m_order[target]);
                }
                continue;
            }
            m_steps.pop_back();
            if (!m_steps.empty()) m_low[m_steps.back().node] = std::min(m_low[m_steps.back().node], m_low[node]);
            if (m_low[node] == m_order[node]) close(node);
        }
    }

    void close(std::size_t root) {
        std::vector<std::size_t>& members = m_members.emplace_back();
        std::size_t node = none;
        do {
            node = m_open.back();
            m_open.pop_back();
            m_group[node] = m_members.size() - 1;
            members.push_back(node);
        } while (node != root);
        std::ranges::sort(members);
    }

    const Graph& m_graph;
    std::vector<std::size_t> m_order;  // when a node was first seen, from 1; 0: not yet
    std::vector<std::size_t> m_low;
    std::vector<std::size_t> m_group;
    std::vector<std::size_t> m_open;
    std::vector<Step> m_steps;
    std::vector<std::vector<std::size_t>> m_members;
    std::size_t m_count = 0;
};

bool isJump(const Scenario& scenario, std::size_t scene) {
    return std::holds_alternative<scenario::Jump>(scenario.scenes[scene].next);
}

void checkTraps(ScenarioContext& context, const Scenario& scenario) {
    const Graph graph = graphOf(scenario, false);
    const Groups groups(graph);
    for (std::size_t group = 0; group < groups.members().size(); ++group) {
        const std::vector<std::size_t>& members = groups.members()[group];
        const auto isFree = [&](std::size_t member) {
            return context.leadsAstray[member] || scenario.ending(SceneId(member)) != nullptr;
        };
        const auto jumps = [&](std::size_t member) { return isJump(scenario, member); };
        if (groups.isLeft(group) || std::ranges::any_of(members, isFree)) continue;
        if (std::ranges::all_of(members, jumps)) continue;  // a circle of jumps is reported as such
        const scenario::Scene& first = scenario.scenes[members.front()];
        context.reader.report(members.size() == 1 ? Code::noWayOut : Code::noEnding, first.at, {core::shown(first.id)});
    }
}

void checkJumps(ScenarioContext& context, const Scenario& scenario) {
    const Graph graph = graphOf(scenario, true);
    const Groups groups(graph);
    for (std::size_t group = 0; group < groups.members().size(); ++group) {
        if (!groups.isCircle(group)) continue;
        std::string names;
        for (const std::size_t member : groups.members()[group]) {
            names += (names.empty() ? "" : ", ") + scenario.scenes[member].id;
        }
        context.reader.report(Code::jumpCycle, scenario.scenes[groups.members()[group].front()].at,
                              {core::shown(names)});
    }
}

}  // namespace

void checkFlow(ScenarioContext& context, const Scenario& scenario) {
    checkTraps(context, scenario);
    checkJumps(context, scenario);
}

}  // namespace fourfold::yaml
