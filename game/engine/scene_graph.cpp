#include "engine/scene_graph.hpp"

#include "core/strong_components.hpp"

namespace fourfold::engine {
namespace {

using scenario::SceneId;

void addChoice(const scenario::Scenario& scenario, const scenario::Choice& choice, std::vector<SceneId>& targets) {
    if (choice.then.empty()) targets.push_back(choice.scene);
    for (const scenario::Exit& exit : choice.then) targets.push_back(exit.go);
    for (const scenario::MeterChange& change : choice.gains.meters) {
        const auto& out = scenario[change.meter].out;
        if (change.by < 0 && out) targets.push_back(*out);
    }
}

}  // namespace

SceneGraph::SceneGraph(const scenario::Scenario& scenario) {
    offsets.push_back(0);
    for (const scenario::Scene& scene : scenario.scenes) {
        const SceneId id(offsets.size() - 1);
        for (const scenario::Choice& choice : scenario.choicesOf(id)) addChoice(scenario, choice, targets);
        if (const auto* jump = std::get_if<scenario::Jump>(&scene.next)) {
            for (const scenario::Exit& exit : jump->exits) targets.push_back(exit.go);
        }
        offsets.push_back(static_cast<std::uint32_t>(targets.size()));
    }

    const auto target = [&](std::uint32_t edge) { return static_cast<std::uint32_t>(targets[edge].index()); };
    const core::StrongComponents components = core::strongComponents(offsets, target);
    repeats.assign(scenario.scenes.size(), false);
    for (std::uint32_t scene = 0; scene < scenario.scenes.size(); ++scene) {
        for (std::uint32_t edge = offsets[scene]; edge < offsets[scene + 1]; ++edge) {
            if (components.component[target(edge)] == components.component[scene]) repeats[scene] = true;
        }
    }
    for (const std::uint32_t scene : components.order) order.emplace_back(scene);
}

}  // namespace fourfold::engine
