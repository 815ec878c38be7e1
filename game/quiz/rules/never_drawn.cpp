#include <string>

#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {

// Topics with questions that no exam draws.
void neverDrawn(const Facts& facts, core::Diagnostics& found) {
    for (std::size_t i = 0; i < facts.bank.topics.size(); ++i) {
        const std::size_t available = facts.bank.questionsOf(TopicId(i)).size();
        if (available == 0 || facts.bank.drawn(TopicId(i)) > 0) continue;
        const Topic& topic = facts.bank.topics[i];
        found.add(core::Code::questionNeverDrawn, topic.at, {topic.id, std::to_string(available)});
    }
}

}  // namespace fourfold::quiz::rules
