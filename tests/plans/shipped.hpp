#pragma once

#include <memory>
#include <vector>

#include "coach/solver.hpp"

namespace fourfold::testing {

// A shipped scenario with its exact solution.
struct Shipped {
    Shipped(std::shared_ptr<const scenario::Scenario> loaded, const scenario::Weights& traditional)
        : rules(std::move(loaded)), solution(rules, traditional) {}

    [[nodiscard]] const scenario::Scenario& scenario() const { return rules.scenario(); }

    engine::Rules rules;
    coach::Solution solution;
};

// All of them; fails the test when one does not load or cannot be solved.
[[nodiscard]] std::vector<std::unique_ptr<Shipped>> shippedScenarios();

}  // namespace fourfold::testing
