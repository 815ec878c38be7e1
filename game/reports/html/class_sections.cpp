#include <algorithm>

#include "core/figures.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"
#include "reports/html/charts.hpp"
#include "reports/html/sections.hpp"

namespace fourfold::reports::html {
namespace {

// The subjects that get a column in the table of trainees: all where they fit, else the exams, else none.
std::vector<std::size_t> subjectColumns(const ClassReport& report) {
    constexpr std::size_t most = 5;
    std::vector<std::size_t> all;
    std::vector<std::size_t> exams;
    for (std::size_t i = 0; i < report.subjects.size(); ++i) {
        all.push_back(i);
        if (report.subjects[i].mode == engine::Mode::exam) exams.push_back(i);
    }
    if (all.size() <= most) return all;
    return exams.size() <= most ? exams : std::vector<std::size_t>();
}

std::string orDash(const std::optional<double>& value) { return value ? figure(*value) : "–"; }

void tiles(Writer& html, const ClassReport& report, const Phrases& say) {
    html.open("section", {{"class", "tiles"}});
    const auto days = report.first
                          ? say.format("report.tile.days", fmt::arg("first", records::localDayText(*report.first)),
                                       fmt::arg("last", records::localDayText(*report.last)))
                          : std::string();
    tile(html, fmt::format("{}", report.people), say("report.tile.people"), days);
    tile(html, fmt::format("{}", report.attempts), say("report.tile.attempts"),
         say.format("report.tile.finished", fmt::arg("n", report.ended)));
    const Share passed = report.passed();
    const auto percent = passed.percent();
    tile(html, percent ? fmt::format("{:.0f}%", *percent) : "–", say("report.tile.passed"),
         report.subjects.size() == 1 && percent
             ? say.of(passed.count, passed.of) + " · " + say.share(passed)
             : say.format("report.tile.passed_each", fmt::arg("count", passed.count), fmt::arg("all", passed.of)));
    tile(html, hoursText(report.elapsed, say), say("report.tile.time"),
         report.people > 0
             ? say.format("report.html.each",
                          fmt::arg("time", hoursText(report.elapsed / static_cast<std::int64_t>(report.people), say)))
             : std::string());
    html.close();
}

void figures(Writer& html, const SubjectReport& report, const Phrases& say) {
    const ScoreSummary& scores = report.scores;
    html.open("div");
    bar(html, {.label = say("report.html.people_passed"),
               .figures = say.of(report.passed.count, report.passed.of) + " · " + say.share(report.passed),
               .percent = report.passed.percent(), .interval = report.passed.interval()});
    html.open("p")
        .text(say.format("report.html.scores", fmt::arg("median", orDash(scores.median)),
                         fmt::arg("mean", orDash(scores.mean)), fmt::arg("lowest", core::scoreText(*scores.lowest)),
                         fmt::arg("highest", core::scoreText(*scores.highest))))
        .close();
    html.open("p", {{"class", "note"}})
        .text(say.format("report.html.subject_counts", fmt::arg("attempts", report.attempts),
                         fmt::arg("ended", report.ended), fmt::arg("people", report.people),
                         fmt::arg("time", report.medianMinutes ? minutesText(*report.medianMinutes) : "–")))
        .close();
    if (report.redLines > 0) {
        html.open("p", {{"class", "no"}}).text("⚠ " + say.count("report.text.red_lines", report.redLines)).close();
    }
    html.close();
}

void subject(Writer& html, const SubjectReport& report, const Phrases& say) {
    html.open("section", {{"class", "card"}});
    html.open("h3").isolated(core::printable(say(report.title))).raw(" ");
    html.element("span", {{"class", "kind"}}, say.mode(report.mode)).close();
    if (report.scores.count == 0) {
        html.element("p", {{"class", "muted"}}, say("report.text.no_scores")).close();
        return;
    }
    html.open("div", {{"class", "columns"}});
    html.open("div");
    histogram(html, report.scores, report.passMark, say);
    html.close();
    figures(html, report, say);
    if (report.dimensions) {
        html.open("div").element("h4", say("report.head.dimensions"));
        dimensionBars(html, *report.dimensions, say);
        html.close().open("div").element("h4", say("report.head.effort"));
        effortShares(html, *report.dimensions, say);
        html.close();
    }
    html.close();
    if (!report.topics.empty()) {
        html.element("h4", say("report.head.topics")).open("div", {{"class", "columns tight"}});
        for (const TopicSummary& topic : report.topics) {
            bar(html, {.label = core::printable(say(topic.name)),
                       .figures = say.mean(topic.percent),
                       .percent = topic.percent.mean,
                       .interval = topic.percent.interval});
        }
        html.close();
    }
    html.close();
}

void trainee(Writer& html, const TraineeRow& row, const Phrases& say, bool withClass,
             const std::vector<std::size_t>& columns) {
    html.open("tr").open("td", {{"class", "left name"}}).isolated(say.person(row.person)).close();
    if (withClass) html.open("td", {{"class", "left"}}).isolated(say.className(row.person)).close();
    for (const std::size_t subject : columns) {
        const auto result = std::ranges::find(row.results, subject, &TraineeResult::subject);
        html.open("td", {{"class", "figure"}});
        if (result == row.results.end() || !result->best) {
            html.text("–");
        } else {
            html.text(core::scoreText(*result->best) + " ");
            html.element("span", {{"class", result->passed ? "ok" : "no"}}, result->passed ? "✓" : "✗");
        }
        html.close();
    }
    html.element("td", {{"class", "figure"}}, say.of(row.passed(), row.results.size()));
    html.element("td", fmt::format("{}", row.attempts));
    html.element("td", {{"class", "figure"}}, hoursText(row.elapsed, say));
    html.element("td", {{"class", "figure"}}, records::localDayText(row.touched)).close();
}

void trainees(Writer& html, const ClassReport& report, const Phrases& say) {
    const std::string& first = report.trainees.front().person.className;
    const bool withClass =
        std::ranges::any_of(report.trainees, [&](const TraineeRow& row) { return row.person.className != first; });
    const std::vector<std::size_t> columns = subjectColumns(report);
    html.element("h2", say("report.head.trainees")).open("section", {{"class", "card"}});
    if (!columns.empty()) html.element("p", {{"class", "note"}}, say("report.html.best_scores"));
    html.open("div", {{"class", "scroll"}}).open("table").open("thead").open("tr");
    const auto head = [&](std::string_view text, bool left) {
        html.element("th", {{"scope", "col"}, {"class", left ? "left" : ""}}, text);
    };
    head(say("report.column.name"), true);
    if (withClass) head(say("report.column.class"), true);
    for (const std::size_t subject : columns) {
        html.open("th", {{"scope", "col"}}).isolated(core::printable(say(report.subjects[subject].title)));
        html.element("div", say.mode(report.subjects[subject].mode)).close();
    }
    for (const char* column : {"passed_count", "attempts", "time", "last_day"}) {
        head(say(std::string("report.column.") + column), false);
    }
    html.close().close().open("tbody");
    for (const TraineeRow& row : report.trainees) trainee(html, row, say, withClass, columns);
    html.close().close().close().close();
}

}  // namespace

void classSections(Writer& html, const ClassReport& report, const Phrases& say) {
    tiles(html, report, say);
    if (report.subjects.empty()) return;
    if (report.dimensions.plays > 0) {
        html.element("h2", say("report.head.dimensions"))
            .open("section", {{"class", "card"}})
            .open("div", {{"class", "columns"}});
        html.open("div");
        dimensionBars(html, report.dimensions, say);
        html.element("p", {{"class", "note"}}, say("report.html.dimensions_note")).close().open("div");
        effortShares(html, report.dimensions, say);
        html.close().close().close();
    }
    html.element("h2", say("report.head.subjects"));
    for (const SubjectReport& each : report.subjects) subject(html, each, say);
    trainees(html, report, say);
}

void tile(Writer& html, std::string_view number, std::string_view name, std::string_view more) {
    html.open("div", {{"class", "tile"}}).element("b", number).element("span", name);
    if (!more.empty()) html.element("span", {{"class", "note"}}, more);
    html.close();
}

void tableHead(Writer& html, std::initializer_list<std::string> heads, std::size_t left) {
    html.open("thead").open("tr");
    std::size_t column = 0;
    for (const std::string& head : heads) {
        html.element("th", {{"scope", "col"}, {"class", column++ < left ? "left" : ""}}, head);
    }
    html.close().close();
}

}  // namespace fourfold::reports::html
