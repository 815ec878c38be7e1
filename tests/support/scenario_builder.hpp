#pragma once

#include <memory>
#include <string>
#include <utility>

#include "scenario/scenario.hpp"

namespace fourfold::testing {

// Builds small scenarios in code, for tests of rules that need no file. Names are created where they are first used.
class ScenarioBuilder {
public:
    ScenarioBuilder();

    scenario::NoteId note(const std::string& id);
    scenario::ToolId tool(const std::string& id, bool carried = true);
    scenario::PersonId person(const std::string& id, int rapport = 5);
    scenario::MeterId meter(const std::string& id, int start, const std::string& out = {});
    scenario::SceneId scene(const std::string& id);

    // Adds a choice to a scene; choices of one scene must be added one after another. An empty `then` stays there.
    scenario::Choice& choice(const std::string& scene, const std::string& id, const std::string& then = {},
                             scenario::Points earns = {});
    void jump(const std::string& scene, std::vector<std::pair<scenario::Condition, std::string>> exits);
    void ending(const std::string& scene, scenario::Result result = scenario::Result::won);

    scenario::Scenario& scenario() { return *m_scenario; }
    // The scenario begins at the first scene named.
    [[nodiscard]] std::shared_ptr<const scenario::Scenario> build() const { return m_scenario; }

private:
    std::shared_ptr<scenario::Scenario> m_scenario;
};

// A small scenario with every kind of rule in it, different for each seed: conditions,
// notes, tools, rapport, meters that run out, circles, repeatable choices, negative
// points. Every scene has an unconditional way on, so no play gets stuck.
[[nodiscard]] std::shared_ptr<const scenario::Scenario> randomScenario(std::uint64_t seed);

}  // namespace fourfold::testing
