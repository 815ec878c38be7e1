#pragma once

#include "quiz/bank.hpp"

namespace fourfold::testing {

// A bank of 2 topics: "terms" with one question of each kind except practical, "work" with three single choices. The
// first option of each single and multiple choice is right.
[[nodiscard]] quiz::Bank sampleBank();

// The places of its questions in the bank.
inline constexpr std::size_t singleQuestion = 0;
inline constexpr std::size_t multipleQuestion = 1;
inline constexpr std::size_t trueFalseQuestion = 2;
inline constexpr std::size_t orderingQuestion = 3;
inline constexpr std::size_t matchingQuestion = 4;
inline constexpr std::size_t practicalQuestion = 5;

}  // namespace fourfold::testing
