#pragma once

#include <string>

#include "engine/fraction.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

// A score as text, whole or with one decimal. Rounded down: only a perfect play shows 100, and only a play that passed
// shows the pass mark.
[[nodiscard]] std::string scoreText(const engine::Fraction& score);
// A loss as text, whole or with one decimal; at least 0.1 unless it is nothing.
[[nodiscard]] std::string lossText(const engine::Fraction& loss);
// "+2" or "−1".
[[nodiscard]] std::string signedText(int value);
// A score as a whole percentage, rounded down.
[[nodiscard]] std::string percentText(const engine::Fraction& percent);

[[nodiscard]] inline float shareOf(const engine::Fraction& percent) {
    return static_cast<float>(percent.toDouble() / 100.0);
}

// The texts that many screens need.
[[nodiscard]] std::string_view dimensionName(const Page& page, scenario::Dimension dimension);
[[nodiscard]] std::string_view dimensionSymbol(scenario::Dimension dimension);
[[nodiscard]] Color dimensionColor(const Page& page, scenario::Dimension dimension);

}  // namespace fourfold::ui
