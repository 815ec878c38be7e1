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

// The distribution of scores from 0 to 100.
struct ScoreSummary {
    static constexpr std::size_t bandCount = 10;

    std::size_t count = 0;
    std::array<std::size_t, bandCount> bands{};  // band i begins at 10 * i points; 100 is in the last
    std::optional<engine::Fraction> lowest;      // nothing if there are no scores, like the other figures
    std::optional<engine::Fraction> highest;
    std::optional<double> median;
    std::optional<double> mean;
};

[[nodiscard]] ScoreSummary summaryOf(std::span<const engine::Fraction> scores);

// A count of a whole, and the 95% interval of the share. If the whole is 0, the interval is 0 to 100%.
struct Share {
    std::size_t count = 0;
    std::size_t of = 0;

    [[nodiscard]] std::optional<double> percent() const;
    // In percent, as percent() is.
    [[nodiscard]] core::Interval interval() const;
};

// The mean of percentages, and its 95% interval by core::wilsonOfMean.
struct MeanPercent {
    std::size_t count = 0;
    double mean = 0;
    core::Interval interval{0, 100};
};
[[nodiscard]] MeanPercent meanPercent(std::span<const double> percentages);

// The median. For an even count it is the mean of the middle two. Returns nothing for an empty list.
[[nodiscard]] std::optional<double> medianOf(std::vector<double> numbers);

}  // namespace fourfold::reports
