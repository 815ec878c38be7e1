#pragma once

#include "scenario/scenario.hpp"
#include "yaml/scenario_context.hpp"

namespace fourfold::yaml {

// Reads one choice of a scene. `before` must hold the choices that stand before it in the file: an id that is used
// twice is reported with the line of its first use.
[[nodiscard]] scenario::Choice readChoice(ScenarioContext& context, const Field& field, scenario::SceneId scene,
                                          const scenario::Scenario& before);

}  // namespace fourfold::yaml
