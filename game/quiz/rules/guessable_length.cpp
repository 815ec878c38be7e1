#include <algorithm>
#include <cstdint>
#include <string>

#include "core/utf8.hpp"
#include "quiz/rules/chance_hits.hpp"
#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {
namespace {

// Counts the questions where a single option is the longest (sign 1) or the shortest (sign -1).
ChanceHits hitsOf(const Bank& bank, core::Language language, std::int64_t sign) {
    ChanceHits hits;
    const auto length = [&](const Option& option) {
        return sign * static_cast<std::int64_t>(core::codePoints(option.text.in(language)));
    };
    for (const Question& question : bank.questions) {
        const std::vector<Option>& options = optionsOf(question);
        if (options.empty()) continue;
        const Option& extreme = *std::ranges::max_element(options, {}, length);
        const auto alike = [&](const Option& option) { return length(option) == length(extreme); };
        if (std::ranges::count_if(options, alike) != 1) continue;
        const auto correct = std::ranges::count_if(options, &Option::correct);
        hits.count(extreme.correct, static_cast<double>(correct) / static_cast<double>(options.size()));
    }
    return hits;
}

}  // namespace

// Right options that are the longest, or the shortest, more often than chance allows.
void guessableLength(const Facts& facts, core::Diagnostics& found) {
    for (const core::Language language : core::languages) {
        const std::string name(core::code(language));
        hitsOf(facts.bank, language, 1).tell(core::Code::answerLongest, name, found);
        hitsOf(facts.bank, language, -1).tell(core::Code::answerShortest, name, found);
    }
}

}  // namespace fourfold::quiz::rules
