#pragma once

#include <functional>

#include "scenario/scenario.hpp"

namespace fourfold::scenario {

// Visits every condition of a scenario, nested ones too: those of choices, lines, replies and exits.
void forEachCondition(const Scenario& scenario, const std::function<void(const Condition&)>& visit);

}  // namespace fourfold::scenario
