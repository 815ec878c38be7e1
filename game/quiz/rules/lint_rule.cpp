#include "quiz/rules/lint_rule.hpp"

#include <array>

namespace fourfold::quiz::rules {
namespace {

constexpr auto list = std::to_array<LintRule>({
#define LINT_RULE(function, ...) &function,
#define FINDING(...)
#include "core/bank_lint.def"
});

}  // namespace

std::span<const LintRule> lintRules() { return list; }

core::Diagnostics inspect(const Bank& bank, const PracticalGuess& practical, const core::GoOn& goOn) {
    Facts facts{.bank = bank, .guesses = {}, .goOn = goOn};
    for (const Question& question : bank.questions) {
        const auto* task = std::get_if<Practical>(&question.task);
        facts.guesses.push_back(task != nullptr ? practical(*task) : guessAt(question));
    }
    core::Diagnostics found(bank.path);
    for (const LintRule& rule : lintRules()) rule(facts, found);
    found.finish();
    return found;
}

}  // namespace fourfold::quiz::rules
