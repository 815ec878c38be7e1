#pragma once

#include <chrono>
#include <string>

#include "core/fraction.hpp"

namespace fourfold::core {

// A score from 0 on as text, whole or with one decimal. Rounded down, so that only a perfect play shows 100 and only a
// play that passed shows the pass mark.
[[nodiscard]] std::string scoreText(const Fraction& score);
// A loss as text, whole or with one decimal, at least 0.1 unless it is nothing.
[[nodiscard]] std::string lossText(const Fraction& loss);

// Time that is left, as "12:05", minutes and seconds; a second that has begun counts whole.
[[nodiscard]] std::string clockText(std::chrono::milliseconds left);

}  // namespace fourfold::core
