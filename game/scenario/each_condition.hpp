#pragma once

#include <functional>

#include "scenario/scenario.hpp"

namespace fourfold::scenario {

// Visits every condition of a scenario, those within conditions too: of choices, lines, replies and alternatives.
void forEachCondition(const Scenario& scenario, const std::function<void(const Condition&)>& visit);

}  // namespace fourfold::scenario
