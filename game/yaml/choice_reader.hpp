#pragma once

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// Reads one choice of a scene. The choices of the scenario that stand before it must have been read: an id that stands
// twice is reported with the line of the first.
[[nodiscard]] scenario::Choice readChoice(ScenarioContext& context, const Field& field, scenario::SceneId scene,
                                          const scenario::Scenario& before);

}  // namespace fourfold::yaml
