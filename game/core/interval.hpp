#pragma once

#include <cstdint>

namespace fourfold::core {

// A range with both ends included; within 0 and 1 when it is about a share.
struct Interval {
    double low = 0;
    double high = 1;

    bool operator==(const Interval&) const = default;
};

// The 97.5% quantile of the normal distribution: the number of standard errors that a 95% interval extends to either
// side.
inline constexpr double normalQuantile = 1.959963984540054;

// The 95% confidence interval of a probability, after `hits` of `trials` independent trials (at least one). It stays
// within 0 and 1 and is reliable for few trials and rare hits. E. B. Wilson, "Probable inference, the law of
// succession, and statistical inference", 1927.
[[nodiscard]] Interval wilson(std::uint64_t hits, std::uint64_t trials);

// The same for the mean of `count` (at least one) numbers from 0 to 1, which may be partial shares. Such numbers spread
// no more than right and wrong with the same mean do, so the interval may be too wide but not too narrow.
[[nodiscard]] Interval wilsonOfMean(double mean, std::uint64_t count);

}  // namespace fourfold::core
