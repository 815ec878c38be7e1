#pragma once

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// Reports scenes that lead nowhere: those that no choice leaves, groups that lead only to each other and never to an
// ending, and circles of scenes that jump without asking. Conditions are not looked at, so what is reported here is
// wrong in every play; what depends on a play's state is for the coach's rules.
void checkFlow(ScenarioContext& context, const scenario::Scenario& scenario);

}  // namespace fourfold::yaml
