#pragma once

#include <chrono>
#include <string>

#include "core/fraction.hpp"

namespace fourfold::core {

// A score from 0 on as text, whole or with one decimal. Rounded down, so that only a perfect play shows 100 and only a
// play that passed shows the pass mark.
[[nodiscard]] std::string scoreText(const Fraction& score);
// A loss as text, whole or with one decimal; at least 0.1 unless the loss is 0.
[[nodiscard]] std::string lossText(const Fraction& loss);

// The time left in minutes and seconds, such as "12:05"; rounded up to whole seconds.
[[nodiscard]] std::string clockText(std::chrono::milliseconds left);

}  // namespace fourfold::core
