#pragma once

#include <cstddef>
#include <span>

#include "reports/material.hpp"
#include "reports/score_summary.hpp"

namespace fourfold::reports {

// What plays earned in the four dimensions, compared with each dimension's weight, which the best play earns in full.
// Also how many choices worked on each dimension, compared with the weights of the method.
struct DimensionSummary {
    std::size_t plays = 0;
    scenario::PerDimension<double> weight{};  // mean weight over the plays; 40, 30, 20, 10 by the four-dimension method
    scenario::PerDimension<MeanPercent> percent{};  // of the most that any play can earn in the dimension
    scenario::PerDimension<std::size_t> effort{};   // number of choices that worked on the dimension
    std::size_t effortChoices = 0;                  // the sum of effort

    // The part of the weight that was earned, in points of the final score.
    [[nodiscard]] double earned(scenario::Dimension dimension) const;
    // The share of the choices that worked on the dimension, in percent; 0 if there are no choices.
    [[nodiscard]] double effortPercent(scenario::Dimension dimension) const;
};

[[nodiscard]] DimensionSummary dimensionsOf(std::span<const Play* const> plays);

}  // namespace fourfold::reports
