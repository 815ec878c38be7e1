#include <string>
#include <vector>

#include "coach/rules/lint_rule.hpp"

// Alternatives of a `then` that decide nothing: one whose condition never holds when it is tried, and one whose
// condition always does, so that those behind it are dead.

namespace fourfold::coach::rules {
namespace {

using core::Code;

void look(const std::vector<scenario::Exit>& exits, const std::vector<ExitUse>& uses, const std::string& owner,
          const scenario::Scenario& scenario, core::Diagnostics& found) {
    for (std::size_t i = 0; i + 1 < exits.size(); ++i) {
        if (!uses[i].tried) continue;
        const std::vector<std::string> arguments{scenario[exits[i].go].id, owner};
        if (!uses[i].held) found.add(Code::exitNeverHolds, exits[i].at, arguments);
        if (!uses[i].failed) found.add(Code::exitAlwaysHolds, exits[i].at, arguments);
    }
}

}  // namespace

void idleAlternatives(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        const scenario::Choice& choice = scenario.choices[i];
        look(choice.then, facts.reach().exits(scenario::ChoiceId(i)), choice.id, scenario, found);
    }
    for (std::size_t i = 0; i < scenario.scenes.size(); ++i) {
        const scenario::Scene& scene = scenario.scenes[i];
        const auto* jump = std::get_if<scenario::Jump>(&scene.next);
        if (jump != nullptr) look(jump->exits, facts.reach().exits(scenario::SceneId(i)), scene.id, scenario, found);
    }
}

}  // namespace fourfold::coach::rules
