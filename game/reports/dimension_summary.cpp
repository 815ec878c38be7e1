#include "reports/dimension_summary.hpp"

#include <vector>

namespace fourfold::reports {

double DimensionSummary::earned(scenario::Dimension dimension) const {
    return weight[scenario::index(dimension)] * percent[scenario::index(dimension)].mean / 100;
}

double DimensionSummary::effortPercent(scenario::Dimension dimension) const {
    if (effortChoices == 0) return 0;
    return 100 * static_cast<double>(effort[scenario::index(dimension)]) / static_cast<double>(effortChoices);
}

DimensionSummary dimensionsOf(std::span<const Play* const> plays) {
    DimensionSummary summary{.plays = plays.size()};
    for (std::size_t d = 0; d < scenario::dimensionCount; ++d) {
        std::vector<double> percentages;
        double weights = 0;
        for (const Play* play : plays) {
            percentages.push_back(play->percent[d].toDouble());
            weights += play->version->scenario().weights[d];
            summary.effort[d] += static_cast<std::size_t>(play->effort[d]);
        }
        summary.percent[d] = meanPercent(percentages);
        if (!plays.empty()) summary.weight[d] = weights / static_cast<double>(plays.size());
        summary.effortChoices += summary.effort[d];
    }
    return summary;
}

}  // namespace fourfold::reports
