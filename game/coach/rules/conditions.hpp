#pragma once

#include <functional>

#include "scenario/scenario.hpp"

namespace fourfold::coach::rules {

// Visits every condition of a scenario, those within conditions too: of choices, lines, replies and alternatives.
void forEachCondition(const scenario::Scenario& scenario,
                      const std::function<void(const scenario::Condition&)>& visit);

}  // namespace fourfold::coach::rules
