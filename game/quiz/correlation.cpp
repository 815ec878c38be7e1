#include "quiz/correlation.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace fourfold::quiz {
namespace {

// Sums of products of deviations from the means.
struct Products {
    double xx = 0;
    double yy = 0;
    double xy = 0;
};

Products productsOf(std::span<const double> x, std::span<const double> y) {
    const double meanX = meanOf(x);
    const double meanY = meanOf(y);
    Products sums;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const double dx = x[i] - meanX;
        const double dy = y[i] - meanY;
        sums.xx += dx * dx;
        sums.yy += dy * dy;
        sums.xy += dx * dy;
    }
    return sums;
}

// Rounding can leave a tiny sum of squares where all values are equal.
bool hasSpread(double squares, std::size_t count) { return squares > 1e-12 * static_cast<double>(count); }

}  // namespace

double meanOf(std::span<const double> numbers) {
    return numbers.empty() ? 0
                           : std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

double deviationOf(std::span<const double> numbers) {
    if (numbers.size() < 2) return 0;
    return std::sqrt(productsOf(numbers, numbers).xx / static_cast<double>(numbers.size() - 1));
}

Estimate correlation(std::span<const double> x, std::span<const double> y) {
    if (x.size() < fewestForStatistics) return {};
    const Products sums = productsOf(x, y);
    if (!hasSpread(sums.xx, x.size()) || !hasSpread(sums.yy, y.size())) {
        return {.state = Estimate::State::noSpread, .interval = {}};
    }
    const double r = std::clamp(sums.xy / std::sqrt(sums.xx * sums.yy), -1.0, 1.0);
    const double reach = core::normalQuantile / std::sqrt(static_cast<double>(x.size() - 3));
    const core::Interval interval{std::tanh(std::atanh(r) - reach), std::tanh(std::atanh(r) + reach)};
    return {.state = Estimate::State::known, .value = r, .interval = interval};
}

Estimate covarianceOfGreatest(std::span<const double> x, std::span<const double> y) {
    if (x.size() < fewestForStatistics) return {};
    const Products sums = productsOf(x, y);
    if (!hasSpread(sums.xx, x.size()) || !hasSpread(sums.yy, y.size())) {
        return {.state = Estimate::State::noSpread, .interval = {}};
    }
    std::vector<double> sortedX(x.begin(), x.end());
    std::vector<double> sortedY(y.begin(), y.end());
    std::ranges::sort(sortedX);
    std::ranges::sort(sortedY);
    return {.state = Estimate::State::known, .value = 100 * sums.xy / productsOf(sortedX, sortedY).xy, .interval = {}};
}

}  // namespace fourfold::quiz
