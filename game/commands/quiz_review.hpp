#pragma once

#include <memory>
#include <string>

#include "commands/context.hpp"
#include "quiz/bank.hpp"

namespace fourfold::commands {

struct ReviewWish {
    std::string person;     // name or staff number
    std::string className;  // empty: whichever class they are in
    std::string store;      // as in RecordsOptions
    bool json = false;
};

// Shows the last exam on the bank that the person handed in: each question with the answers that were given, the right
// one and the feedback. Returns the exit code: a failure, and a sentence that says what it waits for, while the bank
// does not release it; a failure and a complaint when there is none or it was taken on another version of the bank.
[[nodiscard]] int quizReview(const ReviewWish& wish, const std::shared_ptr<const quiz::Bank>& bank,
                             const Context& context);

}  // namespace fourfold::commands
