#include <map>
#include <string>

#include "core/overloaded.hpp"
#include "quiz/rules/lint_rule.hpp"
#include "quiz/rules/texts.hpp"

namespace fourfold::quiz::rules {
namespace {

// What a question asks: its text, and the items to order or match, or the place in a scenario where a practical
// question stands.
std::string askedBy(const Question& question, core::Language language) {
    std::string asked = std::string(question.taskName()) + '\n' + comparable(question.text.in(language));
    const auto addParts = [&] {
        for (const PartTexts& group : partTexts(question)) {
            for (const PartText& part : group) asked += '\n' + comparable(part.text.in(language));
        }
    };
    std::visit(core::Overloaded{core::Ignoring<SingleChoice, MultipleChoice, TrueFalse>{},
                                [&](const Ordering&) { addParts(); }, [&](const Matching&) { addParts(); },
                                [&](const Practical& task) {
                                    asked += '\n' + task.scenario.name;
                                    asked += '\n' + (task.decision ? task.decision->name : "");
                                    for (const Reference& choice : task.after) asked += '\n' + choice.name;
                                }},
               question.task);
    return asked;
}

}  // namespace

// Questions that read the same in a language.
void duplicateQuestions(const Facts& facts, core::Diagnostics& found) {
    std::map<std::string_view, bool> told;
    for (const core::Language language : core::languages) {
        std::map<std::string, std::string_view> first;
        for (const Question& question : facts.bank.questions) {
            const auto [same, isNew] = first.try_emplace(askedBy(question, language), question.id);
            if (isNew || told[question.id]) continue;
            told[question.id] = true;
            found.add(core::Code::sameQuestion, question.at,
                      {std::string(core::code(language)), std::string(same->second), question.id});
        }
    }
}

}  // namespace fourfold::quiz::rules
