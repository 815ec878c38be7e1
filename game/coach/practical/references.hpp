#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/diagnostics.hpp"
#include "core/go_on.hpp"
#include "quiz/bank.hpp"
#include "quiz/rules/lint_rule.hpp"
#include "scenario/scenario.hpp"

namespace fourfold::coach {

// Where the scenarios of practical questions are looked up.
struct ScenarioSource {
    // Whether there is one of that id, and the scenario itself unless it has errors.
    struct Found {
        bool exists = false;
        std::shared_ptr<const scenario::Scenario> scenario;
    };
    std::function<Found(const std::string&)> find;
    std::vector<std::string> names;  // of all scenarios
    scenario::Weights traditional{};
};

// What is wrong with a bank that has no errors of format: the findings of the lint rules of quiz::rules, and those
// about its practical questions. The latter check whether the scenario exists and can be scored, and whether `after`
// can be played and leads to `decision`. That goOn said no before all was known is a finding, too.
[[nodiscard]] core::Diagnostics inspectBank(const quiz::Bank& bank, const ScenarioSource& scenarios,
                                            const core::GoOn& goOn = {});

}  // namespace fourfold::coach
