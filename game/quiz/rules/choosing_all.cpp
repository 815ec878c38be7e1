#include <algorithm>
#include <string>

#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {

// Multiple choices whose rule gives points to whoever chooses every option.
void choosingAll(const Facts& facts, core::Diagnostics& found) {
    for (const Question& question : facts.bank.questions) {
        const auto rule = ruleOf(question, usualRule);
        if (!rule) continue;
        const std::vector<Option>& options = optionsOf(question);
        const auto right = static_cast<std::size_t>(std::ranges::count_if(options, &Option::correct));
        const std::size_t wrong = options.size() - right;
        const core::Fraction share =
            shareOf(*rule, {.right = right, .wrong = wrong, .ofRight = right, .ofWrong = wrong});
        if (share <= core::whole(0)) continue;
        found.add(core::Code::choosingAllEarns, question.at,
                  {question.id, std::to_string((share * core::whole(100)).rounded())});
    }
}

}  // namespace fourfold::quiz::rules
