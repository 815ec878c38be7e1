#include <map>
#include <string>

#include "quiz/rules/lint_rule.hpp"
#include "quiz/rules/texts.hpp"

namespace fourfold::quiz::rules {

// Options, items, left-hand or right-hand texts of one question that read the same in a language.
void duplicateOptions(const Facts& facts, core::Diagnostics& found) {
    for (const Question& question : facts.bank.questions) {
        for (const PartTexts& group : partTexts(question)) {
            std::map<std::string_view, bool> told;
            for (const core::Language language : core::languages) {
                std::map<std::string, std::string_view> first;
                for (const PartText& part : group) {
                    const auto [same, isNew] = first.try_emplace(comparable(part.text.in(language)), part.id);
                    if (isNew || told[part.id]) continue;
                    told[part.id] = true;
                    found.add(core::Code::duplicateOptions, part.at,
                              {std::string(core::code(language)), std::string(same->second), std::string(part.id)});
                }
            }
        }
    }
}

}  // namespace fourfold::quiz::rules
