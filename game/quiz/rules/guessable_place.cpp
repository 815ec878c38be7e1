#include <string>

#include "quiz/rules/chance_hits.hpp"
#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {

// Right options of single choices that stand in the same place of the file more often than chance allows. The screen
// shuffles them; printouts and other programs keep the order.
void guessablePlace(const Facts& facts, core::Diagnostics& found) {
    for (std::size_t place = 0; place < mostOptions; ++place) {
        ChanceHits hits;
        for (const Question& question : facts.bank.questions) {
            const auto* task = std::get_if<SingleChoice>(&question.task);
            if (task == nullptr || place >= task->options.size()) continue;
            hits.count(task->options[place].correct, 1.0 / static_cast<double>(task->options.size()));
        }
        hits.tell(core::Code::answerSamePlace, std::string(1, static_cast<char>('A' + place)), found);
    }
}

}  // namespace fourfold::quiz::rules
