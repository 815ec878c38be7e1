#include <algorithm>
#include <string>

#include "core/utf8.hpp"
#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {
namespace {

// As for the choices of a scenario: a reader notices an option that is half as long again. A difference of a few
// characters does not count.
constexpr std::size_t leastDifference(core::Language language) { return language == core::Language::zh ? 6 : 15; }

}  // namespace

// Questions where one option is much longer than another.
void unequalOptions(const Facts& facts, core::Diagnostics& found) {
    for (const Question& question : facts.bank.questions) {
        const std::vector<Option>& options = optionsOf(question);
        if (options.empty()) continue;
        for (const core::Language language : core::languages) {
            const auto length = [&](const Option& option) { return core::codePoints(option.text.in(language)); };
            const auto [shortest, longest] = std::ranges::minmax_element(options, {}, length);
            const std::size_t least = length(*shortest);
            const std::size_t most = length(*longest);
            if (most < least + leastDifference(language) || 2 * most <= 3 * least) continue;
            found.add(core::Code::unequalOptions, longest->at,
                      {std::string(core::code(language)), longest->id, std::to_string(most), shortest->id,
                       std::to_string(least)});
        }
    }
}

}  // namespace fourfold::quiz::rules
