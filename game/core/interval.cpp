#include "core/interval.hpp"

#include <algorithm>
#include <cmath>

namespace fourfold::core {

Interval wilsonOfMean(double mean, std::uint64_t count) {
    constexpr double z = normalQuantile;
    const auto n = static_cast<double>(count);
    const double centre = mean + z * z / (2 * n);
    const double reach = z * std::sqrt(std::max(0.0, mean * (1 - mean)) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    // When no trial or every trial was a hit, one end is exactly 0 or 1. Rounding must not move it.
    const double low = mean <= 0 ? 0 : std::max(0.0, (centre - reach) / scale);
    const double high = mean >= 1 ? 1 : std::min(1.0, (centre + reach) / scale);
    return {low, high};
}

Interval wilson(std::uint64_t hits, std::uint64_t trials) {
    return wilsonOfMean(static_cast<double>(hits) / static_cast<double>(trials), trials);
}

}  // namespace fourfold::core
