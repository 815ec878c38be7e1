#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "quiz/rules/rule.hpp"

namespace fourfold::quiz::rules {
namespace {

// The wrong answers to a question that say nothing to whoever gives them.
std::vector<std::string> silentOnes(const Question& question) {
    std::vector<std::string> silent;
    for (const Option& option : optionsOf(question)) {
        if (!option.correct && option.feedback.empty()) silent.push_back(option.id);
    }
    if (const auto* task = std::get_if<TrueFalse>(&question.task)) {
        const Text& forWrong = task->answer ? task->whenFalse : task->whenTrue;
        if (forWrong.empty()) silent.emplace_back(task->answer ? "when_false" : "when_true");
    }
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
