#include <algorithm>
#include <map>
#include <utility>

#include "core/figures.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"
#include "reports/topic_documents.hpp"

namespace fourfold::reports {
namespace {

Figures traineeFigures(const TraineeReport& report, const Phrases& say) {
    const auto ended = std::ranges::count(report.steps, records::AttemptState::ended, &Step::state);
    const auto passed = std::ranges::count_if(report.results, &TraineeResult::passed);
    const std::string time = hoursText(report.elapsed, say);
    return {.figures = {{fmt::format("{}", report.steps.size()), say("report.tile.attempts"),
                         say.format("report.tile.finished", fmt::arg("n", ended))},
                        {say.of(static_cast<std::size_t>(passed), report.results.size()),
                         say("report.html.subjects_passed")},
                        {orDash(bestOf(report.results)), say("report.tile.best")},
                        {time, say("report.tile.time")}},
            .sentence = say.format("report.text.in_all", fmt::arg("time", time))};
}

Timeline timelineOf(const TraineeReport& report, const Phrases& say) {
    Timeline timeline{.title = say("report.head.progress"), .caption = say("report.html.progress_note"), .dots = {}};
    std::map<std::pair<std::string_view, engine::Mode>, std::size_t> latest;
    for (const Step& step : report.steps) {
        if (!step.outcome.score) continue;
        Timeline::Dot dot{.score = step.outcome.score->toDouble(),
                          .scoreText = core::scoreText(*step.outcome.score),
                          .name = joined(subjectWords(step.title, step.mode, say)),
                          .passed = step.outcome.passed};
        const auto [before, isFirst] = latest.try_emplace({step.subject, step.mode}, timeline.dots.size());
        if (!isFirst) dot.before = std::exchange(before->second, timeline.dots.size());
        timeline.dots.push_back(std::move(dot));
    }
    return timeline;
}

Cell stateCell(const Step& step, const Phrases& say) {
    Cell cell = cellOf(say.state(step.state, step.outcome));
    const bool isEnd = step.state == records::AttemptState::ended && step.outcome.score;
    if (isEnd) cell.tone = step.outcome.passed ? Tone::good : Tone::bad;
    return cell;
}

Table stepTable(const TraineeReport& report, const Phrases& say) {
    const auto figureColumn = [&](std::string_view name, float weight, Room room = Room::narrow) {
        return columnOf(say, name, ColumnKind::figure, weight, room);
    };
    Table table{.id = "attempts",
                .columns = {{.head = {}, .room = Room::wide},
                            columnOf(say, "subject", ColumnKind::text, 34),
                            figureColumn("started", 22),
                            figureColumn("score", 10),
                            columnOf(say, "state", ColumnKind::text, 18)},
                .rows = {}};
    for (const scenario::Dimension dimension : scenario::dimensions) {
        table.columns.push_back({.head = say.dimension(dimension), .room = Room::wide});
    }
    table.columns.push_back(figureColumn("time", 10));
    table.columns.push_back(figureColumn("lost", 10, Room::medium));
    std::size_t number = 0;
    for (const Step& step : report.steps) {
        // Numbers attempts as the timeline does: only attempts with a score.
        std::vector<Cell> cells{cellOf(step.outcome.score ? fmt::format("{}", ++number) : ""),
                                {.words = subjectWords(step.title, step.mode, say)},
                                cellOf(records::localTimeText(step.started)),
                                cellOf(orDash(step.outcome.score)),
                                stateCell(step, say)};
        for (const scenario::Dimension dimension : scenario::dimensions) {
            cells.push_back(cellOf(step.percent ? core::scoreText((*step.percent)[scenario::index(dimension)]) : "–"));
        }
        const std::string time = records::lengthText(step.elapsed);
        cells.push_back(cellOf(step.away.count() == 0 ? time
                                                      : say.format("report.away", fmt::arg("time", time),
                                                                   fmt::arg("away", records::lengthText(step.away)))));
        cells.push_back(cellOf(orDash(step.lost)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

Bars topicBars(const std::vector<TopicProgress>& topics, const Phrases& say) {
    Bars bars{.id = "topics", .rows = {}, .dense = true};
    for (const TopicProgress& topic : topics) {
        bars.rows.push_back(
            {.label = core::printable(say(topic.name)),
             .figures = say.format("report.text.progress", fmt::arg("progress", say.progress(topic)),
                                   fmt::arg("attempts", say.count("report.text.attempts", topic.percent.size()))),
             .bar = {.percent = topic.percent.back().toDouble()}});
    }
    return bars;
}

Bars::Row mistakeRow(const RepeatedMistake& mistake, const Phrases& say) {
    const bool isChoice = !mistake.what.empty();
    const std::string place = isChoice && !say(mistake.placeText).empty() ? say(mistake.placeText) : mistake.place;
    std::string figures = say.format("report.text.made", fmt::arg("times", mistake.times), fmt::arg("of", mistake.of));
    if (mistake.regret) figures = costText(figures, *mistake.regret, say);
    return {
        .label = core::printable(say(isChoice ? mistake.whatText : mistake.placeText)),
        .figures = figures + say(mistake.still ? "report.text.still" : "report.text.better"),
        .bar = {.percent = Share{mistake.times, mistake.of}.percent(), .hue = mistake.still ? Hue::lost : Hue::wrong},
        .lead = say.format("report.text.mistake", fmt::arg("title", core::printable(say(mistake.title))),
                           fmt::arg("place", core::printable(place))),
        .tone = mistake.still ? Tone::bad : Tone::good};
}

}  // namespace

void addTrainee(Blocks& blocks, const TraineeReport& report, const Phrases& say) {
    blocks.push_back({traineeFigures(report, say)});
    if (Timeline timeline = timelineOf(report, say); !timeline.dots.empty()) {
        blocks.push_back(headingOf(say, "report.head.progress", 2, Depth::appendix));
        blocks.push_back(cardOf(together(std::move(timeline)), Depth::appendix));
    }
    if (!report.steps.empty()) {
        blocks.push_back(headingOf(say, "report.head.attempts"));
        blocks.push_back(cardOf(together(stepTable(report, say))));
    }
    if (report.dimensions.plays > 0) {
        blocks.push_back(headingOf(say, "report.head.dimensions"));
        blocks.push_back(cardOf(together(dimensionColumns(report.dimensions, say, false))));
    }
    if (!report.topics.empty()) {
        blocks.push_back(headingOf(say, "report.head.topics"));
        blocks.push_back(cardOf(together(topicBars(report.topics, say))));
    }
    if (report.mistakes.empty()) return;
    Bars mistakes{.id = "mistakes", .rows = {}, .prose = true};
    for (const RepeatedMistake& mistake : report.mistakes) mistakes.rows.push_back(mistakeRow(mistake, say));
    blocks.push_back(headingOf(say, "report.head.mistakes"));
    blocks.push_back(cardOf(together(std::move(mistakes))));
}

}  // namespace fourfold::reports
