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
    std::size_t unfinished = 0;
    for (const LintRule& rule : lintRules()) {
        const bool isLong = rule.needs != Needs::file;
        if (isLong && !limits.goOn()) {
            ++unfinished;
        } else if (isAvailable(rule.needs, facts)) {
            rule.look(facts, found);
            if (isLong && !limits.goOn()) ++unfinished;
        }
    }
    if (unfinished > 0) {
        found.add(core::Code::checkStopped, {},
                  {std::to_string(unfinished), std::to_string(lintRules().size()),
                   std::to_string(facts.solution().states())});
    }
    found.finish();
    return found;
}

}  // namespace fourfold::coach::rules
