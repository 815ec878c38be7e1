#pragma once

#include <cstdint>
#include <optional>

#include "engine/fraction.hpp"
#include "scenario/dimension.hpp"

namespace fourfold::engine {

// The measure of a scenario under one method. The value of a play is V = sum of w * e / M over the dimensions: e is
// what the play earned, M the most that any play can earn, w the weight in percent. V is kept as a whole number of
// 1/scale.
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

// Whether points can be earned in every dimension with weight. Otherwise there is no yardstick.
[[nodiscard]] bool isEarnable(const scenario::Weights& weights, const scenario::Points& most);

// A yardstick whose best value is not set yet. No play earns more than `reach` or loses more than `reach`, which is at
// least `most`. Nothing when no points can be earned in a dimension with weight, or when the numbers would not fit.
[[nodiscard]] std::optional<Yardstick> yardstick(const scenario::Weights& weights, const scenario::Points& most,
                                                 const scenario::Points& reach);

// 100 * max(0, e) / M: the score of one dimension; 0 when nothing can be earned in it.
[[nodiscard]] Fraction dimensionScore(int earned, int most);

}  // namespace fourfold::engine
