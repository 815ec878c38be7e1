#pragma once

#include <memory>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "quiz/bank.hpp"

namespace fourfold::commands {

struct ReviewWish {
    std::string person;                   // name or staff number
    std::string className;                // empty: any class
    std::optional<std::string> number{};  // staff number; nothing: any
    std::string store;                    // as in RecordsOptions
    bool json = false;
};

// Prints the person's last exam on the bank that was handed in: each question with the given answers, the right one and
// the feedback. Returns the exit code: failure if the bank does not release the review yet (prints what it waits for),
// if there is no such exam, or if it was taken on another version of the bank.
[[nodiscard]] int quizReview(const ReviewWish& wish, const std::shared_ptr<const quiz::Bank>& bank,
                             const Context& context);

}  // namespace fourfold::commands
