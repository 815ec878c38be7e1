#pragma once

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// Reports scenes that lead nowhere: scenes that no choice leaves, groups of scenes that lead only to each other and
// never to an ending, and cycles of scenes that only jump. Conditions are ignored, so everything reported here is wrong
// in every play. The coach's rules find what depends on the state of a play.
void checkFlow(ScenarioContext& context, const scenario::Scenario& scenario);

}  // namespace fourfold::yaml
