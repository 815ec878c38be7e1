#pragma once

#include <memory>

#include "scenario/scenario.hpp"

namespace fourfold::testing {

// A long scenario with the rules of real ones: 4 choices a scene with notes, tools, rapport, meters, conditions,
// alternatives, hubs that are returned to. A play takes some 60 choices.
[[nodiscard]] std::shared_ptr<const scenario::Scenario> manyScenes(std::size_t scenes);

// A scenario whose plays reach at least `states` different states:
// a chain of decisions whose outcomes all matter in the end.
[[nodiscard]] std::shared_ptr<const scenario::Scenario> manyStates(std::size_t states);

}  // namespace fourfold::testing
