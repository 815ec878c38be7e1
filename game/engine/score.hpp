#pragma once

#include <cstdint>
#include <optional>

#include "engine/fraction.hpp"
#include "scenario/dimension.hpp"

namespace fourfold::engine {

// The measure of a scenario under one method. With e what a play earned, M the most that any play can earn, and w the
// weights in percent, the value of a play is V = sum of w * e / M; it is kept as a whole number of 1/scale.
struct Yardstick {
    scenario::Weights weights{};
    scenario::Points most{};                        // M
    scenario::PerDimension<std::int64_t> factor{};  // w * scale / M; 0 for a dimension without weight
    std::int64_t scale = 1;                         // least common multiple of the weighted M
    std::int64_t best = 0;                          // V* in 1/scale: the value of the best play

    // The value of these points in 1/scale; below 0 when more was lost than earned.
    [[nodiscard]] std::int64_t value(const scenario::Points& earned) const;
    // 100 * max(0, V) / V*, the final score: 100 for the best play.
    [[nodiscard]] Fraction score(const scenario::Points& earned) const;
    // A loss of value (in 1/scale) as final-score points.
    [[nodiscard]] Fraction points(std::int64_t loss) const;
};

// Whether every dimension with weight can be earned: without that there is no yardstick.
[[nodiscard]] bool isEarnable(const scenario::Weights& weights, const scenario::Points& most);

// A yardstick without its best value. `reach` is what no play's points exceed in either direction; at least `most`.
// Nothing when a dimension with weight cannot be earned, or when the numbers would not fit.
[[nodiscard]] std::optional<Yardstick> yardstick(const scenario::Weights& weights, const scenario::Points& most,
                                                 const scenario::Points& reach);

// 100 * max(0, e) / M: the score of one dimension; 0 when nothing can be earned in it.
[[nodiscard]] Fraction dimensionScore(int earned, int most);

}  // namespace fourfold::engine
