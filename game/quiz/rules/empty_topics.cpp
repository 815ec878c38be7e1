#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {

// Topics without a question.
void emptyTopics(const Facts& facts, core::Diagnostics& found) {
    for (std::size_t i = 0; i < facts.bank.topics.size(); ++i) {
        const Topic& topic = facts.bank.topics[i];
        if (facts.bank.questionsOf(TopicId(i)).empty())
            found.add(core::Code::topicWithoutQuestions, topic.at, {topic.id});
    }
}

}  // namespace fourfold::quiz::rules
