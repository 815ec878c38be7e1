#include "coach/bots/wilson.hpp"

#include <algorithm>
#include <cmath>

namespace fourfold::coach {

Interval wilson(std::uint64_t hits, std::uint64_t trials) {
    constexpr double z = 1.959963984540054;  // the 97.5% quantile of the normal distribution
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(hits) / n;
    const double centre = share + z * z / (2 * n);
    const double reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    const double scale = 1 + z * z / n;
    // The ends are exact where no or every trial was a hit; rounding must not cut them off.
    const double low = hits == 0 ? 0 : std::max(0.0, (centre - reach) / scale);
    const double high = hits == trials ? 1 : std::min(1.0, (centre + reach) / scale);
    return {low, high};
}

}  // namespace fourfold::coach
