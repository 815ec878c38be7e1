#pragma once

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// Reads `scenes` of the root map, and the choices in them, into the scenario, whose cast must have been read.
void readScenes(ScenarioContext& context, MapReader& root, scenario::Scenario& scenario);

}  // namespace fourfold::yaml
