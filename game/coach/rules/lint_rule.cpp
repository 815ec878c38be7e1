#include "coach/rules/lint_rule.hpp"

#include <array>

namespace fourfold::coach::rules {
namespace {

constexpr auto list = std::to_array<LintRule>({
#define LINT_RULE(function, needs, ...) {Needs::needs, function},
#define FINDING(...)
#include "core/scenario_lint.def"
});

bool isAvailable(Needs needs, const Facts& facts) {
    switch (needs) {
        case Needs::file: return true;
        case Needs::states: return facts.graph().complete();
        case Needs::score: return facts.solution().exact();
    }
    return false;
}

}  // namespace

std::span<const LintRule> lintRules() { return list; }

core::Diagnostics inspect(const std::shared_ptr<const scenario::Scenario>& scenario,
                          const scenario::Weights& traditional, const SolveLimits& limits) {
    const Facts facts(scenario, traditional, limits);
    core::Diagnostics found(scenario->path);
    for (const LintRule& rule : lintRules()) {
        if (isAvailable(rule.needs, facts)) rule.look(facts, found);
    }
    found.finish();
    return found;
}

}  // namespace fourfold::coach::rules
