#pragma once

#include <cstdint>
#include <string>

#include "quiz/sitting.hpp"

namespace fourfold::commands {

// What `fourfold quiz --json` prints: the result, by topic, and of each question the answer and what it earned. Points and
// percentages are decimal numbers, rounded down to hundredths.
[[nodiscard]] std::string quizJson(const quiz::Sitting& sitting, std::uint64_t seed);

}  // namespace fourfold::commands
