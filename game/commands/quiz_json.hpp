#pragma once

#include <cstdint>
#include <string>

#include "quiz/release.hpp"
#include "quiz/sitting.hpp"

namespace fourfold::commands {

// What `fourfold quiz --json` prints: the result, by topic, and of each question the answer and what it earned. Points
// and percentages are decimal numbers, rounded down to hundredths; null of an exam before its end.
[[nodiscard]] std::string quizJson(const quiz::Sitting& sitting, std::uint64_t seed);
// The same without the questions, for an exam whose review is not released.
[[nodiscard]] std::string resultJson(const quiz::Sitting& sitting, std::uint64_t seed);

// What `fourfold quiz --review --json` prints: the same, and of each question its text, the answers and the right one.
[[nodiscard]] std::string reviewJson(const quiz::Sitting& sitting, std::uint64_t seed);
// The same while the review still waits, and for what.
[[nodiscard]] std::string waitingReviewJson(const quiz::Bank& bank, quiz::ReviewWait wait);

}  // namespace fourfold::commands
