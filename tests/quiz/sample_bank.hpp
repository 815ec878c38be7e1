#pragma once

#include "quiz/bank.hpp"

namespace fourfold::testing {

// A bank of 2 topics: "terms" with one question of each kind but practical, "work" with three single choices. Of each
// single and multiple choice the first option is right.
[[nodiscard]] quiz::Bank sampleBank();

// Its questions by their place in it.
inline constexpr std::size_t singleQuestion = 0;
inline constexpr std::size_t multipleQuestion = 1;
inline constexpr std::size_t trueFalseQuestion = 2;
inline constexpr std::size_t orderingQuestion = 3;
inline constexpr std::size_t matchingQuestion = 4;
inline constexpr std::size_t practicalQuestion = 5;

}  // namespace fourfold::testing
