#include "reports/topic_documents.hpp"

#include <algorithm>

#include "core/figures.hpp"
#include "core/utf8.hpp"

namespace fourfold::reports {
namespace {

Bars dimensionBars(const DimensionSummary& summary, const Phrases& say) {
    const double most = *std::ranges::max_element(summary.weight);
    Bars bars{.id = "dimensions", .rows = {}};
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const std::size_t d = scenario::index(dimension);
        bars.rows.push_back(
            {.label = say.dimension(dimension),
             .figures = say.format("report.text.dimension", fmt::arg("earned", figure(summary.earned(dimension))),
                                   fmt::arg("weight", figure(summary.weight[d])),
                                   fmt::arg("share", say.mean(summary.percent[d]))),
             .bar = {.percent = summary.percent[d].mean,
                     .interval = summary.percent[d].interval,
                     .dimension = dimension,
                     .width = most > 0 ? 100 * summary.weight[d] / most : 100}});
    }
    return bars;
}

Shares effortShares(const DimensionSummary& summary, const Phrases& say) {
    Shares shares{
        .wholes = {{.caption = say("report.html.effort_class")}, {.caption = say("report.html.effort_method")}},
        .names = {}};
    for (const scenario::Dimension dimension : scenario::dimensions) {
        const std::size_t d = scenario::index(dimension);
        shares.names[d] = say.dimension(dimension);
        shares.wholes[0].percent[d] = summary.effortPercent(dimension);
        shares.wholes[1].percent[d] = summary.weight[d];
    }
    return shares;
}

}  // namespace

Block headingOf(const Phrases& say, std::string_view key, int level, Depth depth) {
    return {Heading{.level = level, .words = {{say(key)}}}, depth};
}

Block cardOf(Blocks blocks, Depth depth) {
    Group group{Frame::card, {}};
    group.parts.push_back(std::move(blocks));
    return {std::move(group), depth};
}

Words subjectWords(const core::Text& title, engine::Mode mode, const Phrases& say) {
    return wordsAround(say, "report.subject", "title", core::printable(say(title)), fmt::arg("mode", say.mode(mode)));
}

Cell cellOf(std::string text) { return {.words = {{.text = std::move(text)}}}; }

Cell nameCell(std::string text) { return {.words = {{.text = std::move(text), .isolated = true}}}; }

Column columnOf(const Phrases& say, std::string_view name, ColumnKind kind, float weight, Room room) {
    return {.head = say("report.column." + std::string(name)), .kind = kind, .weight = weight, .room = room};
}

Group dimensionColumns(const DimensionSummary& summary, const Phrases& say, bool withTitles) {
    Blocks earned;
    if (withTitles) earned.push_back(headingOf(say, "report.head.dimensions", 4));
    Bars bars = dimensionBars(summary, say);
    Shares effort = effortShares(summary, say);
    if (withTitles) {
        effort.title = say("report.head.effort");
    } else {
        bars.caption = say("report.html.dimensions_note");
    }
    earned.push_back({std::move(bars)});
    return {Frame::columns, {std::move(earned), {{std::move(effort)}}}};
}

std::string chosenText(const Share& share, const Phrases& say) {
    return say.format("report.text.chosen", fmt::arg("count", share.count), fmt::arg("of", share.of),
                      fmt::arg("share", say.share(share)));
}

std::string costText(const std::string& chosen, double regret, const Phrases& say) {
    const std::string cost = figure(regret);
    if (cost == "0") return say.format("report.text.free", fmt::arg("chosen", chosen));
    return say.format("report.text.cost", fmt::arg("chosen", chosen), fmt::arg("cost", cost));
}

std::string orDash(const std::optional<double>& value) { return value ? figure(*value) : "–"; }

std::string orDash(const std::optional<engine::Fraction>& score) { return score ? core::scoreText(*score) : "–"; }

std::optional<engine::Fraction> bestOf(const std::vector<TraineeResult>& results) {
    std::optional<engine::Fraction> best;
    for (const TraineeResult& result : results) {
        if (result.best && (!best || *best < *result.best)) best = result.best;
    }
    return best;
}

}  // namespace fourfold::reports
