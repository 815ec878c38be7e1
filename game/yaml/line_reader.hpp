#pragma once

#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// The lines under a key of a scene or choice (`lines`, `reply`); none when the key is absent.
[[nodiscard]] std::vector<scenario::Line> readLines(ScenarioContext& context, MapReader& map, std::string_view key);

}  // namespace fourfold::yaml
