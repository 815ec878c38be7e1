#pragma once

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// Reads `stages`, `cast`, `notes`, `tools` and `meters` of the root map into the scenario.
void readCast(ScenarioContext& context, MapReader& root, scenario::Scenario& scenario);

}  // namespace fourfold::yaml
