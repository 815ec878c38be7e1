#pragma once

#include <cstdint>
#include <string>

#include "quiz/release.hpp"
#include "quiz/sitting.hpp"

namespace fourfold::commands {

// The output of `fourfold quiz --json`: the result, the topics, and for each question the answer and what it earned.
// Points and percentages are decimal numbers, rounded down to hundredths. They are null for an exam that has not ended.
[[nodiscard]] std::string quizJson(const quiz::Sitting& sitting, std::uint64_t seed);
// The same without the questions, for an exam whose review is not released.
[[nodiscard]] std::string resultJson(const quiz::Sitting& sitting, std::uint64_t seed);

// The output of `fourfold quiz --review --json`: the same, and for each question its text, the answers and the right
// one.
[[nodiscard]] std::string reviewJson(const quiz::Sitting& sitting, std::uint64_t seed);
// The output while the review is not released, with what it waits for.
[[nodiscard]] std::string waitingReviewJson(const quiz::Bank& bank, quiz::ReviewWait wait);

}  // namespace fourfold::commands
