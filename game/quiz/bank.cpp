#include "quiz/bank.hpp"

#include <algorithm>

#include "core/overloaded.hpp"

namespace fourfold::quiz {

std::vector<QuestionId> Bank::questionsOf(TopicId topic) const {
    std::vector<QuestionId> result;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (questions[i].topic == topic) result.emplace_back(i);
    }
    return result;
}

std::size_t Bank::drawn(TopicId topic) const {
    const std::size_t available = questionsOf(topic).size();
    if (!exam.draw) return available;
    const auto quota = std::ranges::find(*exam.draw, topic, &Quota::topic);
    return quota == exam.draw->end() ? 0 : std::min(available, static_cast<std::size_t>(quota->count));
}

Answering answeringOf(TaskKind kind) {
    switch (kind) {
        case TaskKind::single:
        case TaskKind::trueFalse: return Answering::atOnce;
        case TaskKind::multiple:
        case TaskKind::ordering:
        case TaskKind::matching: return Answering::composed;
        case TaskKind::practical: return Answering::played;
    }
    return Answering::composed;
}

std::optional<MultipleRule> ruleOf(const Question& question, MultipleRule whenUnsaid) {
    const auto* multiple = std::get_if<MultipleChoice>(&question.task);
    return multiple == nullptr ? std::nullopt : std::optional(multiple->rule.value_or(whenUnsaid));
}

const std::vector<Option>& optionsOf(const Question& question) {
    using Options = const std::vector<Option>&;
    static const std::vector<Option> none;
    return std::visit(core::Overloaded{[](const SingleChoice& task) -> Options { return task.options; },
                                       [](const MultipleChoice& task) -> Options { return task.options; },
                                       [](const TrueFalse&) -> Options { return none; },
                                       [](const Ordering&) -> Options { return none; },
                                       [](const Matching&) -> Options { return none; },
                                       [](const Practical&) -> Options { return none; }},
                      question.task);
}

}  // namespace fourfold::quiz
