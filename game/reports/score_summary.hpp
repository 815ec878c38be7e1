#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/interval.hpp"
#include "engine/fraction.hpp"

namespace fourfold::reports {

// How scores from 0 to 100 are spread.
struct ScoreSummary {
    static constexpr std::size_t bandCount = 10;

    std::size_t count = 0;
    std::array<std::size_t, bandCount> bands{};  // from 0, 10, ... 90 points on; 100 belongs to the last
    std::optional<engine::Fraction> lowest;      // nothing without scores, like the other ones
    std::optional<engine::Fraction> highest;
    std::optional<double> median;
    std::optional<double> mean;
};

[[nodiscard]] ScoreSummary summaryOf(std::span<const engine::Fraction> scores);

// How many of how many, and the 95% interval of the share; 0 to 1 where there are none.
struct Share {
    std::size_t count = 0;
    std::size_t of = 0;

    [[nodiscard]] std::optional<double> percent() const;
    // In percent, like percent().
    [[nodiscard]] core::Interval interval() const;
};

// The mean of percentages, and its 95% interval by core::wilsonOfMean.
struct MeanPercent {
    std::size_t count = 0;
    double mean = 0;
    core::Interval interval{0, 100};
};
[[nodiscard]] MeanPercent meanPercent(std::span<const double> percentages);

// The middle one; of an even number the mean of the two in the middle; nothing of none.
[[nodiscard]] std::optional<double> medianOf(std::vector<double> numbers);

}  // namespace fourfold::reports
