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

bool isEarnable(const scenario::Weights& weights, const scenario::Points& most) {
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (weights[d] != 0 && most[d] <= 0) return false;
    }
    return true;
}

std::optional<Yardstick> yardstick(const scenario::Weights& weights, const scenario::Points& most,
                                   const scenario::Points& reach) {
    if (!isEarnable(weights, most)) return std::nullopt;
    // Leaves room for 100 times the difference of two values.
    constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max() / 200;

    Yardstick result{.weights = weights, .most = most};
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (weights[d] == 0) continue;
        const std::int64_t step = most[d] / std::gcd(result.scale, static_cast<std::int64_t>(most[d]));
        if (result.scale > limit / 100 / step) return std::nullopt;
        result.scale *= step;
    }
    std::int64_t room = limit;
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        if (weights[d] == 0) continue;
        result.factor[d] = weights[d] * (result.scale / most[d]);
        if (result.factor[d] > room / reach[d]) return std::nullopt;
        room -= result.factor[d] * reach[d];
    }
    return result;
}

Fraction dimensionScore(int earned, int most) {
    if (most <= 0) return whole(0);
    return {100 * static_cast<std::int64_t>(std::max(0, earned)), most};
}

}  // namespace fourfold::engine
