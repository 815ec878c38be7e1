#pragma once

#include <memory>
#include <vector>

#include "coach/solved_scenario.hpp"

namespace fourfold::testing {

using Shipped = coach::SolvedScenario;

// All shipped scenarios. Fails the test if one does not load or cannot be solved.
[[nodiscard]] std::vector<std::unique_ptr<Shipped>> shippedScenarios();

}  // namespace fourfold::testing
