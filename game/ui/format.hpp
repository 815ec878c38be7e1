#pragma once

#include <string>

#include "core/figures.hpp"
#include "engine/fraction.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

using core::clockText;
using core::lossText;
using core::scoreText;

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
