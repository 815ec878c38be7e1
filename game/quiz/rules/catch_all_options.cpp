#include <algorithm>
#include <array>
#include <string>

#include "quiz/rules/lint_rule.hpp"
#include "quiz/rules/texts.hpp"

namespace fourfold::quiz::rules {
namespace {

constexpr std::array<std::string_view, 9> english{"all of the above",  "none of the above", "all the above",
                                                  "both of the above", "all of these",      "none of these",
                                                  "all of them",       "none of them",      "neither of the above"};
constexpr std::array<std::string_view, 8> chinese{"以上都",   "以上全", "以上皆",   "以上均",
                                                  "以上各项", "上述都", "上述各项", "以上选项"};
constexpr std::array<std::string_view, 6> chineseAlone{"都对", "都不对", "全对", "全不对", "都正确", "都不正确"};

bool isCatchAll(const Text& text) {
    const std::string en = comparable(text.en);
    const auto isWhole = [&](std::string_view phrase) { return en == phrase; };
    const auto isAbove = [&](std::string_view phrase) {
        return phrase.ends_with("above") && en.find(phrase) != std::string::npos;
    };
    if (std::ranges::any_of(english, isWhole) || std::ranges::any_of(english, isAbove)) return true;
    const std::string zh = comparable(text.zh);
    return std::ranges::any_of(chinese, [&](std::string_view phrase) { return zh.starts_with(phrase); }) ||
           std::ranges::find(chineseAlone, zh) != chineseAlone.end();
}

}  // namespace

// Options such as "all of the above".
void catchAllOptions(const Facts& facts, core::Diagnostics& found) {
    for (const Question& question : facts.bank.questions) {
        for (const Option& option : optionsOf(question)) {
            if (isCatchAll(option.text)) found.add(core::Code::catchAllOption, option.at, {option.id});
        }
    }
}

}  // namespace fourfold::quiz::rules
