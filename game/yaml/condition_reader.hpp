#pragma once

#include <vector>

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// The condition under `if` of a map that may have one; an empty condition when it has none.
[[nodiscard]] scenario::Condition readCondition(ScenarioContext& context, MapReader& map);

// The exits under `then` of a map; none when it has none. An unknown scene name is reported, and `scene` is marked in
// leadsAstray.
[[nodiscard]] std::vector<scenario::Exit> readExits(ScenarioContext& context, MapReader& map, scenario::SceneId scene);

}  // namespace fourfold::yaml
