#pragma once

#include <memory>
#include <span>

#include "coach/rules/facts.hpp"
#include "core/diagnostics.hpp"

// What the coach finds in a scenario file beyond its format. A lint rule is an entry of core/scenario_lint.def and a
// file with its function, which adds diagnostics at the places in the file that they are about, with a play that shows
// them where one does. A fixture in tests/fixtures/coach shows each of its findings.
namespace fourfold::coach::rules {

// What a lint rule needs. The rule is left out when that is not available.
enum class Needs {
    file,    // the scenario alone
    states,  // all states that plays can reach
    score,   // the exact solution, too
};

struct LintRule {
    Needs needs = Needs::file;
    void (*look)(const Facts&, core::Diagnostics&) = nullptr;
};

// All lint rules, in the order of the list.
[[nodiscard]] std::span<const LintRule> lintRules();

// Applies every lint rule to a scenario. `traditional` is the weighting that plays are compared with. A scenario beyond
// the limits is not explored, which is a finding of its own; and so is that limits.goOn said no before every rule had
// looked to its end.
[[nodiscard]] core::Diagnostics inspect(const std::shared_ptr<const scenario::Scenario>& scenario,
                                        const scenario::Weights& traditional, const SolveLimits& limits = {});

// The function of each rule.
#define LINT_RULE(function, needs, ...) void function(const Facts& facts, core::Diagnostics& found);
#define FINDING(...)
#include "core/scenario_lint.def"

}  // namespace fourfold::coach::rules
