#pragma once

#include <cstddef>

// How large a question bank may be.
namespace fourfold::quiz {

// How many options, items or right-hand texts a question may have. The keys 1 to 9 choose among them.
inline constexpr std::size_t fewestOptions = 2;
inline constexpr std::size_t mostOptions = 9;

inline constexpr std::size_t mostQuestions = 1000;
inline constexpr std::size_t mostTopics = 100;
inline constexpr int fewestPoints = 1;  // of a question
inline constexpr int mostPoints = 100;

}  // namespace fourfold::quiz
