#include "coach/rules/lint_rule.hpp"

namespace fourfold::coach::rules {

// A choice that is open in no state of its scene. Scenes that no play enters are left to unreachableScenes.
void neverOpenChoices(const Facts& facts, core::Diagnostics& found) {
    const scenario::Scenario& scenario = facts.scenario();
    for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
        const scenario::Choice& choice = scenario.choices[i];
        if (facts.reach().open(scenario::ChoiceId(i)) || !facts.reach().enters(choice.scene)) continue;
        found.add(core::Code::neverOpenChoice, choice.at, {choice.id});
    }
}

}  // namespace fourfold::coach::rules
