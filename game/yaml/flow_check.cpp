#include "yaml/flow_check.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "core/diagnostic_format.hpp"
#include "core/strong_components.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
using scenario::Scenario;
using scenario::SceneId;

// Which scenes can directly follow which when conditions are ignored, and the groups of scenes that lead to each other.
class Graph {
public:
    // The edges are the jumps alone, or also the choices and the meters that they lower.
    Graph(const Scenario& scenario, bool jumpsOnly) {
        for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
            m_offsets.push_back(static_cast<std::uint32_t>(m_targets.size()));
            if (const auto* jump = std::get_if<scenario::Jump>(&scenario.scenes[i].next)) addExits(jump->exits);
            if (!jumpsOnly) addChoices(scenario, SceneId(i));
        }
        m_offsets.push_back(static_cast<std::uint32_t>(m_targets.size()));
        m_components = core::strongComponents(m_offsets, [&](std::uint32_t edge) { return m_targets[edge]; });
    }

    // The groups, each in the order of the file.
    [[nodiscard]] std::vector<std::vector<std::size_t>> groups() const {
        std::vector<std::vector<std::size_t>> groups;
        for (const std::uint32_t scene : m_components.order) {
            groups.resize(m_components.component[scene] + 1);
            groups.back().push_back(scene);
        }
        for (auto& group : groups) std::ranges::sort(group);
        return groups;
    }

    // Whether an edge leads from the scene out of its group, or to a scene within the group (itself included).
    [[nodiscard]] bool leadsOut(std::size_t scene) const { return leads(scene, false); }
    [[nodiscard]] bool leadsIn(std::size_t scene) const { return leads(scene, true); }

private:
    void addExits(const std::vector<scenario::Exit>& exits) {
        for (const scenario::Exit& exit : exits) m_targets.push_back(static_cast<std::uint32_t>(exit.go.index()));
    }

    void addChoices(const Scenario& scenario, SceneId scene) {
        for (const scenario::Choice& choice : scenario.choicesOf(scene)) {
            addExits(choice.then);
            for (const scenario::MeterChange& change : choice.gains.meters) {
                const auto& out = scenario[change.meter].out;
                if (out && change.by < 0) m_targets.push_back(static_cast<std::uint32_t>(out->index()));
            }
        }
    }

    [[nodiscard]] bool leads(std::size_t scene, bool within) const {
        for (std::uint32_t edge = m_offsets[scene]; edge < m_offsets[scene + 1]; ++edge) {
            const bool isWithin = m_components.component[m_targets[edge]] == m_components.component[scene];
            if (isWithin == within) return true;
        }
        return false;
    }

    std::vector<std::uint32_t> m_offsets;  // the index of each scene's first edge, then the number of edges
    std::vector<std::uint32_t> m_targets;
    core::StrongComponents m_components;
};

bool isJump(const Scenario& scenario, std::size_t scene) {
    return std::holds_alternative<scenario::Jump>(scenario.scenes[scene].next);
}

void checkTraps(ScenarioContext& context, const Scenario& scenario) {
    const Graph graph(scenario, false);
    for (const std::vector<std::size_t>& group : graph.groups()) {
        const auto isFree = [&](std::size_t scene) {
            return context.leadsAstray[scene] || scenario.ending(SceneId(scene)) != nullptr || graph.leadsOut(scene);
        };
        if (std::ranges::any_of(group, isFree)) continue;
        if (std::ranges::all_of(group, [&](std::size_t scene) { return isJump(scenario, scene); })) continue;
        const scenario::Scene& first = scenario.scenes[group.front()];
        context.reader.report(group.size() == 1 ? Code::noWayOut : Code::noEnding, first.at, {core::shown(first.id)});
    }
}

void checkJumps(ScenarioContext& context, const Scenario& scenario) {
    const Graph graph(scenario, true);
    for (const std::vector<std::size_t>& group : graph.groups()) {
        if (!graph.leadsIn(group.front())) continue;
        std::string names;
        for (const std::size_t scene : group) names += (names.empty() ? "" : ", ") + scenario.scenes[scene].id;
        context.reader.report(Code::jumpCycle, scenario.scenes[group.front()].at, {core::shown(names)});
    }
}

}  // namespace

void checkFlow(ScenarioContext& context, const Scenario& scenario) {
    checkTraps(context, scenario);
    checkJumps(context, scenario);
}

}  // namespace fourfold::yaml
