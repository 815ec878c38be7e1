#include <string>

#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {

// Quotas of more questions than their topic has.
void drawTooLarge(const Facts& facts, core::Diagnostics& found) {
    if (!facts.bank.exam.draw) return;
    for (const Quota& quota : *facts.bank.exam.draw) {
        const std::size_t available = facts.bank.questionsOf(quota.topic).size();
        if (static_cast<std::size_t>(quota.count) <= available) continue;
        found.add(core::Code::drawTooLarge, quota.at,
                  {std::to_string(quota.count), facts.bank[quota.topic].id, std::to_string(available)});
    }
}

}  // namespace fourfold::quiz::rules
