#include "reports/score_summary.hpp"

#include <algorithm>
#include <numeric>

namespace fourfold::reports {

ScoreSummary summaryOf(std::span<const engine::Fraction> scores) {
    ScoreSummary summary;
    summary.count = scores.size();
    if (scores.empty()) return summary;
    std::vector<double> numbers;
    numbers.reserve(scores.size());
    for (const engine::Fraction& score : scores) {
        // A score on a border belongs to the band above it. The exact fraction decides, not the rounded number.
        const auto band = static_cast<std::size_t>(score.wholeParts(1)) / 10;
        ++summary.bands[std::min(band, ScoreSummary::bandCount - 1)];
        numbers.push_back(score.toDouble());
    }
    const auto [lowest, highest] = std::ranges::minmax_element(scores);
    summary.lowest = *lowest;
    summary.highest = *highest;
    summary.mean = std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
    summary.median = medianOf(std::move(numbers));
    return summary;
}

std::optional<double> Share::percent() const {
    if (of == 0) return std::nullopt;
    return 100 * static_cast<double>(count) / static_cast<double>(of);
}

core::Interval Share::interval() const {
    if (of == 0) return {0, 100};
    const core::Interval share = core::wilson(count, of);
    return {100 * share.low, 100 * share.high};
}

MeanPercent meanPercent(std::span<const double> percentages) {
    MeanPercent result{.count = percentages.size()};
    if (percentages.empty()) return result;
    const double sum = std::accumulate(percentages.begin(), percentages.end(), 0.0);
    result.mean = sum / static_cast<double>(percentages.size());
    const core::Interval share = core::wilsonOfMean(std::clamp(result.mean / 100, 0.0, 1.0), percentages.size());
    result.interval = {100 * share.low, 100 * share.high};
    return result;
}

std::optional<double> medianOf(std::vector<double> numbers) {
    if (numbers.empty()) return std::nullopt;
    std::ranges::sort(numbers);
    const std::size_t middle = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
}

}  // namespace fourfold::reports
