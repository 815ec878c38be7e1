#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {

// A scene that no play enters.
void unreachableScenes(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        if (facts.reach().enters(scenario::SceneId(i))) continue;
        found.add(core::Code::unreachableScene, scenario.scenes[i].at, {scenario.scenes[i].id});
    }
}

}  // namespace fourfold::coach::rules
