#include <algorithm>
#include <string>

#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {
namespace {

// With at least fewestStatements statements, at least one in leastShare should have the other answer.
constexpr std::size_t fewestStatements = 4;
constexpr std::size_t leastShare = 5;

}  // namespace

// True or false questions that nearly all have the same answer.
void oneSided(const Facts& facts, core::Diagnostics& found) {
    std::size_t all = 0;
    std::size_t areTrue = 0;
    for (const Question& question : facts.bank.questions) {
        const auto* task = std::get_if<TrueFalse>(&question.task);
        if (task == nullptr) continue;
        ++all;
        if (task->answer) ++areTrue;
    }
    const std::size_t fewer = std::min(areTrue, all - areTrue);
    if (all < fewestStatements || leastShare * fewer >= all) return;
    found.add(core::Code::oneSidedStatements, {},
              {std::to_string(all - fewer), std::to_string(all), areTrue > fewer ? "true" : "false"});
}

}  // namespace fourfold::quiz::rules
