#include <algorithm>

#include "core/figures.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"
#include "reports/html/charts.hpp"
#include "reports/html/sections.hpp"

namespace fourfold::reports::html {
namespace {

void tiles(Writer& html, const TraineeReport& report, const Phrases& say) {
    html.open("section", {{"class", "tiles"}});
    const auto ended = std::ranges::count(report.steps, records::AttemptState::ended, &Step::state);
    tile(html, fmt::format("{}", report.steps.size()), say("report.tile.attempts"),
         say.format("report.tile.finished", fmt::arg("n", ended)));
    const auto passed = std::ranges::count_if(report.results, &TraineeResult::passed);
    tile(html, say.of(static_cast<std::size_t>(passed), report.results.size()), say("report.html.subjects_passed"));
    std::optional<engine::Fraction> best;
    for (const TraineeResult& result : report.results) {
        if (result.best && (!best || *best < *result.best)) best = result.best;
    }
    tile(html, best ? core::scoreText(*best) : "–", say("report.tile.best"));
    tile(html, hoursText(report.elapsed, say), say("report.tile.time"));
    html.close();
}

void attempts(Writer& html, const TraineeReport& report, const Phrases& say) {
    html.element("h2", say("report.head.attempts"))
        .open("section", {{"class", "card"}})
        .open("div", {{"class", "scroll"}})
        .open("table");
    tableHead(html,
              {"", say("report.column.subject"), say("report.column.started"), say("report.column.score"),
               say("report.column.state"), say.dimension(scenario::Dimension::trust),
               say.dimension(scenario::Dimension::needs), say.dimension(scenario::Dimension::objections),
               say.dimension(scenario::Dimension::close), say("report.column.time")},
              2);
    html.open("tbody");
    std::size_t number = 0;
    for (const Step& step : report.steps) {
        // The numbers of the chart: attempts with a score.
        html.open("tr").element("td", step.outcome.score ? fmt::format("{}", ++number) : "");
        html.open("td", {{"class", "left"}}).isolated(core::printable(say(step.title))).raw(" ");
        html.element("span", {{"class", "kind"}}, say.mode(step.mode)).close();
        html.element("td", {{"class", "figure"}}, records::localTimeText(step.started));
        html.element("td", step.outcome.score ? core::scoreText(*step.outcome.score) : "–");
        const bool isEnd = step.state == records::AttemptState::ended && step.outcome.score;
        html.element("td",
                     {{"class", !isEnd                ? ""
                                : step.outcome.passed ? "ok"
                                                      : "no"}},
                     say.state(step.state, step.outcome));
        for (const scenario::Dimension dimension : scenario::dimensions) {
            html.element("td", step.percent ? core::scoreText((*step.percent)[scenario::index(dimension)]) : "–");
        }
        html.element("td", records::lengthText(step.elapsed)).close();
    }
    html.close().close().close().close();
}

void topics(Writer& html, const TraineeReport& report, const Phrases& say) {
    html.element("h2", say("report.head.topics"))
        .open("section", {{"class", "card"}})
        .open("div", {{"class", "columns tight"}});
    for (const TopicProgress& topic : report.topics) {
        bar(html, {.label = core::printable(say(topic.name)),
                   .figures = say.progress(topic),
                   .percent = topic.percent.back().toDouble()});
    }
    html.close().close();
}

void mistakes(Writer& html, const TraineeReport& report, const Phrases& say) {
    html.element("h2", say("report.head.mistakes"))
        .open("section", {{"class", "card"}})
        .open("div", {{"class", "scroll"}})
        .open("table");
    tableHead(html,
              {say("report.column.place"), say("report.column.text"), say("report.column.times"),
               say("report.column.cost"), ""},
              2);
    html.open("tbody");
    for (const RepeatedMistake& mistake : report.mistakes) {
        const bool isChoice = !mistake.what.empty();
        html.open("tr").open("td", {{"class", "left"}}).isolated(core::printable(say(mistake.title)));
        const std::string place = isChoice && !mistake.placeText.empty() ? say(mistake.placeText) : mistake.place;
        html.element("div", {{"class", "note"}}, core::printable(place)).close();
        html.open("td", {{"class", "left long"}})
            .isolated(core::printable(say(isChoice ? mistake.whatText : mistake.placeText)))
            .close();
        html.element("td", {{"class", "figure"}}, say.of(mistake.times, mistake.of));
        html.element("td", mistake.regret ? figure(*mistake.regret) : "–");
        html.open("td", {{"class", mistake.still ? "no figure" : "ok figure"}});
        html.text(mistake.still ? "✗ " + say("report.html.still") : "✓ " + say("report.html.better")).close().close();
    }
    html.close().close().close().close();
}

}  // namespace

void traineeSections(Writer& html, const TraineeReport& report, const Phrases& say) {
    tiles(html, report, say);
    if (std::ranges::any_of(report.steps, [](const Step& step) { return step.outcome.score.has_value(); })) {
        html.element("h2", say("report.head.progress")).open("section", {{"class", "card"}});
        scoreLine(html, report, say);
        html.element("p", {{"class", "note"}}, say("report.html.progress_note")).close();
    }
    if (report.dimensions.plays > 0) {
        html.element("h2", say("report.head.dimensions"))
            .open("section", {{"class", "card"}})
            .open("div", {{"class", "columns"}})
            .open("div");
        dimensionBars(html, report.dimensions, say);
        html.close().open("div");
        effortShares(html, report.dimensions, say);
        html.close().close().close();
    }
    if (!report.topics.empty()) topics(html, report, say);
    if (!report.mistakes.empty()) mistakes(html, report, say);
    if (!report.steps.empty()) attempts(html, report, say);
}

}  // namespace fourfold::reports::html
