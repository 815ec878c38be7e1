#pragma once

#include <cstddef>
#include <span>

#include "reports/material.hpp"
#include "reports/score_summary.hpp"

namespace fourfold::reports {

// What plays earned in the four dimensions, beside what the best play earns, which is all of each dimension's weight;
// and where their moves went, beside where the method puts its weight.
struct DimensionSummary {
    std::size_t plays = 0;
    scenario::PerDimension<double> weight{};  // the mean over the plays: 40, 30, 20, 10 by the four-dimension method
    scenario::PerDimension<MeanPercent> percent{};  // of the most that any play earns in it
    scenario::PerDimension<std::size_t> effort{};   // how many choices worked on it
    std::size_t effortChoices = 0;                  // their sum

    // What was earned of the weight.
    [[nodiscard]] double earned(scenario::Dimension dimension) const;
    // The share of the choices that worked on it, in percent; 0 without any.
    [[nodiscard]] double effortPercent(scenario::Dimension dimension) const;
};

[[nodiscard]] DimensionSummary dimensionsOf(std::span<const Play* const> plays);

}  // namespace fourfold::reports
