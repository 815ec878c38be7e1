#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/overloaded.hpp"
#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {
namespace {

// The wrong answers to a question that have no feedback.
std::vector<std::string> silentOnes(const Question& question) {
    std::vector<std::string> silent;
    const auto addOptions = [&](const std::vector<Option>& options) {
        for (const Option& option : options) {
            if (!option.correct && option.feedback.empty()) silent.push_back(option.id);
        }
    };
    std::visit(core::Overloaded{[&](const SingleChoice& task) { addOptions(task.options); },
                                [&](const MultipleChoice& task) { addOptions(task.options); },
                                [&](const TrueFalse& task) {
                                    const Text& forWrong = task.answer ? task.whenFalse : task.whenTrue;
                                    if (forWrong.empty()) silent.emplace_back(task.answer ? "when_false" : "when_true");
                                },
                                core::Ignoring<Ordering, Matching, Practical>{}},
               question.task);
    return silent;
}

}  // namespace

// Wrong answers without feedback; one finding for each question.
void missingFeedback(const Facts& facts, core::Diagnostics& found) {
    for (const Question& question : facts.bank.questions) {
        const std::vector<std::string> silent = silentOnes(question);
        if (silent.empty()) continue;
        found.add(core::Code::noFeedback, question.at, {question.id, fmt::format("{}", fmt::join(silent, ", "))});
    }
}

}  // namespace fourfold::quiz::rules
