#include "quiz/bank.hpp"

#include <algorithm>

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

const std::vector<Option>& optionsOf(const Question& question) {
    static const std::vector<Option> none;
    if (const auto* single = std::get_if<SingleChoice>(&question.task)) return single->options;
    if (const auto* multiple = std::get_if<MultipleChoice>(&question.task)) return multiple->options;
    return none;
}

}  // namespace fourfold::quiz
