#include "quiz/reliability.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "quiz/correlation.hpp"

namespace fourfold::quiz {
namespace {

using Papers = std::span<const std::vector<Mark>>;

struct MarkColumn {
    double sum = 0;
    std::size_t people = 0;

    [[nodiscard]] double mean() const { return sum / static_cast<double>(people); }
};

std::vector<MarkColumn> columnsOf(Papers papers, std::size_t items) {
    std::vector<MarkColumn> columns(items);
    for (const std::vector<Mark>& paper : papers) {
        for (const Mark& mark : paper) {
            columns[mark.item].sum += mark.points;
            ++columns[mark.item].people;
        }
    }
    return columns;
}

// The sum of the weights of all pairs of different questions, each pair counted twice.
double weightOfPairs(Papers papers, const std::vector<MarkColumn>& columns) {
    const std::size_t items = columns.size();
    std::vector<std::uint32_t> together(items * items);
    for (const std::vector<Mark>& paper : papers) {
        for (const Mark& a : paper) {
            std::uint32_t* row = together.data() + a.item * items;
            for (const Mark& b : paper) ++row[b.item];
        }
    }
    double weight = 0;
    for (std::size_t i = 0; i < items; ++i) {
        for (std::size_t j = 0; j < items; ++j) {
            const auto both = static_cast<double>(together[i * items + j]);
            if (i == j || both == 0) continue;
            const auto a = static_cast<double>(columns[i].people);
            const auto b = static_cast<double>(columns[j].people);
            weight += both * (1 - 1 / a - 1 / b + both / (a * b));
        }
    }
    return weight;
}

}  // namespace

Reliability reliability(Papers papers, std::size_t items, std::span<const double> results) {
    Reliability found;
    std::size_t marks = 0;
    for (const std::vector<Mark>& paper : papers) marks += paper.size();
    if (papers.empty()) return found;
    const auto people = static_cast<double>(papers.size());
    const double k = static_cast<double>(marks) / people;
    found.questions = k;
    if (papers.size() < fewestForStatistics || k < 2) return found;

    const std::vector<MarkColumn> columns = columnsOf(papers, items);
    double squares = 0;   // of deviations from the question's mean
    double products = 0;  // of the deviations of the same person at two questions, each pair counted twice
    double varianceWeight = 0;
    for (const std::vector<Mark>& paper : papers) {
        double sum = 0;
        double own = 0;
        for (const Mark& mark : paper) {
            const double deviation = mark.points - columns[mark.item].mean();
            sum += deviation;
            own += deviation * deviation;
        }
        squares += own;
        products += sum * sum - own;
    }
    for (const MarkColumn& column : columns) {
        varianceWeight += static_cast<double>(std::max<std::size_t>(column.people, 1) - 1);
    }
    const double pairWeight = weightOfPairs(papers, columns);
    if (varianceWeight <= 0 || pairWeight <= 0) return found;

    const double variance = squares / varianceWeight;
    const double covariance = products / pairWeight;
    const double total = variance + (k - 1) * covariance;  // the variance of a paper's total, divided by k
    if (variance <= 1e-12 || total <= 1e-12) {
        found.alpha.state = found.standardError.state = Estimate::State::noSpread;
        return found;
    }
    // When papers draw different questions, the estimate can exceed 1.
    const double alpha = std::min(1.0, k * covariance / total);
    const double reach = core::normalQuantile * std::sqrt(2 * k / ((k - 1) * (people - 2)));
    const auto bound = [&](double by) { return 100 * (1 - std::max(0.0, 1 - alpha) * std::exp(by)); };
    found.alpha = {
        .state = Estimate::State::known, .value = 100 * alpha, .interval = core::Interval{bound(reach), bound(-reach)}};
    found.standardError = {.state = Estimate::State::known,
                           .value = deviationOf(results) * std::sqrt(std::clamp(1 - alpha, 0.0, 1.0)),
                           .interval = {}};
    return found;
}

}  // namespace fourfold::quiz
