#include "engine/score.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace fourfold::engine {

std::int64_t Yardstick::value(const scenario::Points& earned) const {
    std::int64_t value = 0;
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) value += factor[d] * earned[d];
    return value;
}

Fraction Yardstick::score(const scenario::Points& earned) const {
    if (best <= 0) return whole(0);
    return {100 * std::max<std::int64_t>(0, value(earned)), best};
}

Fraction Yardstick::points(std::int64_t loss) const {
    if (best <= 0) return whole(0);
    return {100 * loss, best};
}

std::optional<Yardstick> yardstick(const scenario::Weights& weights, const scenario::Points& most) {
    // Leaves room for 100 times a value, and for points of either sign along a play.
    constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max() / 1'000'000;

    Yardstick result{.weights = weights, .most = most};
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (weights[d] == 0) continue;
        if (most[d] <= 0) return std::nullopt;
        const std::int64_t step = most[d] / std::gcd(result.scale, static_cast<std::int64_t>(most[d]));
        if (result.scale > limit / step / 100) return std::nullopt;
        result.scale *= step;
    }
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (weights[d] != 0) result.factor[d] = weights[d] * (result.scale / most[d]);
    }
    return result;
}

Fraction dimensionScore(int earned, int most) {
    if (most <= 0) return whole(0);
    return {100 * static_cast<std::int64_t>(std::max(0, earned)), most};
}

}  // namespace fourfold::engine
