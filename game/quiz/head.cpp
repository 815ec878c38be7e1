#include "quiz/head.hpp"

namespace fourfold::quiz {

Head headOf(const Bank& bank) {
    Head head{.id = bank.id,
              .digest = bank.digest,
              .title = bank.title,
              .questions = bank.questions.size(),
              .drawn = 0,
              .minutes = bank.exam.minutes,
              .tries = bank.exam.tries};
    for (std::size_t i = 0; i < bank.topics.size(); ++i) head.drawn += bank.drawn(TopicId(i));
    return head;
}

}  // namespace fourfold::quiz
