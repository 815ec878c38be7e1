#include <algorithm>

#include "core/figures.hpp"
#include "core/utf8.hpp"
#include "records/times.hpp"
#include "reports/topic_documents.hpp"

namespace fourfold::reports {
namespace {

std::string countsText(std::size_t attempts, std::size_t ended, std::size_t people, const Phrases& say) {
    return say.format("report.text.counts", fmt::arg("attempts", say.count("report.text.attempts", attempts)),
                      fmt::arg("ended", ended), fmt::arg("people", say.count("report.text.people", people)));
}

Figures classFigures(const ClassReport& report, const Phrases& say) {
    const Share passed = report.passed();
    const auto percent = passed.percent();
    std::string days;
    if (report.first) {
        days = say.format("report.tile.days", fmt::arg("first", records::localDayText(*report.first)),
                          fmt::arg("last", records::localDayText(*report.last)));
    }
    std::string each;
    if (report.people > 0) {
        const core::Duration time = report.elapsed / static_cast<std::int64_t>(report.people);
        each = say.format("report.html.each", fmt::arg("time", hoursText(time, say)));
    }
    const bool isOne = report.subjects.size() == 1 && percent;
    const std::string time = hoursText(report.elapsed, say);
    return {.figures = {{fmt::format("{}", report.people), say("report.tile.people"), days},
                        {fmt::format("{}", report.attempts), say("report.tile.attempts"),
                         say.format("report.tile.finished", fmt::arg("n", report.ended))},
                        {percent ? fmt::format("{:.0f}%", *percent) : "–", say("report.tile.passed"),
                         isOne ? chosenText(passed, say)
                               : say.format("report.tile.passed_each", fmt::arg("count", passed.count),
                                            fmt::arg("all", passed.of))},
                        {time, say("report.tile.time"), each}},
            .sentence = countsText(report.attempts, report.ended, report.people, say) + " " +
                        say.format("report.text.in_all", fmt::arg("time", time))};
}

// All subjects, one line each.
Table subjectTable(const std::vector<SubjectReport>& reports, const Phrases& say) {
    const auto figureColumn = [&](std::string_view name, float weight) {
        return columnOf(say, name, ColumnKind::figure, weight);
    };
    Table table{.id = "subjects",
                .columns = {columnOf(say, "title", ColumnKind::text, 34), figureColumn("attempts", 11),
                            figureColumn("people", 10), figureColumn("median", 10), figureColumn("mean", 10),
                            figureColumn("pass_rate", 22), figureColumn("median_minutes", 15)},
                .rows = {}};
    for (const SubjectReport& report : reports) {
        table.rows.push_back({{.words = subjectWords(report.title, report.mode, say)},
                              cellOf(fmt::format("{}", report.attempts)),
                              cellOf(fmt::format("{}", report.people)),
                              cellOf(orDash(report.scores.median)),
                              cellOf(orDash(report.scores.mean)),
                              cellOf(say.share(report.passed)),
                              cellOf(report.medianMinutes ? minutesText(*report.medianMinutes) : "–")});
    }
    return table;
}

Histogram spreadOf(const SubjectReport& report, const Phrases& say) {
    Histogram histogram{.title = say("report.head.scores"), .bands = {}, .mark = report.passMark};
    if (report.passMark) {
        histogram.markText = say.format("report.html.pass_mark", fmt::arg("pass", *report.passMark));
    }
    for (std::size_t i = 0; i < ScoreSummary::bandCount; ++i) {
        const int from = static_cast<int>(10 * i);
        const int to = i + 1 == ScoreSummary::bandCount ? 100 : from + 9;
        const bool passes = !report.passMark || from >= *report.passMark;
        const bool fails = report.passMark && from + 10 <= *report.passMark;
        histogram.bands.push_back({.label = fmt::format("{}–{}", from, to),
                                   .from = from,
                                   .count = report.scores.bands[i],
                                   .hue = passes  ? Hue::right
                                          : fails ? Hue::wrong
                                                  : Hue::plain});
    }
    return histogram;
}

Blocks scoresOf(const SubjectReport& report, const Phrases& say) {
    const ScoreSummary& scores = report.scores;
    Blocks blocks{
        {Text{countsText(report.attempts, report.ended, report.people, say), Tone::note}},
        {Text{say.format("report.text.passed", fmt::arg("passed", say.of(report.passed.count, report.passed.of)),
                         fmt::arg("share", say.share(report.passed))),
              Tone::plain, Bar{.percent = report.passed.percent(), .interval = report.passed.interval()}}},
        {Text{say.format("report.text.scores", fmt::arg("median", orDash(scores.median)),
                         fmt::arg("mean", orDash(scores.mean)), fmt::arg("lowest", orDash(scores.lowest)),
                         fmt::arg("highest", orDash(scores.highest)),
                         fmt::arg("time", report.medianMinutes ? minutesText(*report.medianMinutes) : "–"))}}};
    if (report.redLines > 0) {
        blocks.push_back({Text{say.count("report.text.red_lines", report.redLines), Tone::bad}});
    }
    return blocks;
}

Block subjectCard(const SubjectReport& report, const Phrases& say) {
    Blocks blocks{{Heading{.level = 3, .words = subjectWords(report.title, report.mode, say)}}};
    if (report.scores.count == 0) {
        blocks.push_back({Text{countsText(report.attempts, report.ended, report.people, say), Tone::note}});
        blocks.push_back({Text{say("report.text.no_scores"), Tone::note}});
        return cardOf(std::move(blocks), Depth::study);
    }
    Group columns{Frame::columns, {scoresOf(report, say), {{spreadOf(report, say)}}}};
    if (report.dimensions) {
        for (Blocks& part : dimensionColumns(*report.dimensions, say, true).parts) {
            columns.parts.push_back(std::move(part));
        }
    }
    blocks.push_back({std::move(columns)});
    if (!report.topics.empty()) {
        Bars bars{.id = "topics", .rows = {}, .dense = true};
        for (const TopicSummary& topic : report.topics) {
            bars.rows.push_back({.label = core::printable(say(topic.name)),
                                 .figures = say.mean(topic.percent),
                                 .bar = {.percent = topic.percent.mean, .interval = topic.percent.interval}});
        }
        blocks.push_back(headingOf(say, "report.head.topics", 4));
        blocks.push_back({std::move(bars)});
    }
    return cardOf(std::move(blocks), Depth::study);
}

// The subjects that get a column in the table of trainees: all of them if they fit, else the exams if they fit, else
// none.
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

Cell resultCell(const TraineeRow& row, std::size_t subject) {
    const auto result = std::ranges::find(row.results, subject, &TraineeResult::subject);
    if (result == row.results.end() || !result->best) return cellOf("–");
    Cell cell = cellOf(core::scoreText(*result->best));
    cell.mark = result->passed ? Mark::right : Mark::wrong;
    return cell;
}

Table traineeTable(const ClassReport& report, const Phrases& say) {
    const std::vector<std::size_t> subjects = subjectColumns(report);
    Table table{.id = "trainees",
                .columns = {columnOf(say, "name", ColumnKind::name, 26), columnOf(say, "class", ColumnKind::text, 22)},
                .rows = {}};
    if (report.hasNumbers()) table.columns.push_back(columnOf(say, "number", ColumnKind::text, 16));
    if (!subjects.empty()) table.caption = say("report.html.best_scores");
    for (const std::size_t i : subjects) {
        const SubjectReport& subject = report.subjects[i];
        table.columns.push_back(
            {.head = core::printable(say(subject.title)), .room = Room::wide, .note = say.mode(subject.mode)});
    }
    const auto add = [&](std::string_view name, float weight, Room room = Room::narrow) {
        table.columns.push_back(columnOf(say, name, ColumnKind::figure, weight, room));
    };
    add("attempts", 12);
    add("ended", 12, Room::medium);
    add("passed_count", 12);
    add("best", 10);
    table.columns.back().sum = !subjects.empty();
    add("time", 16);
    add("last_day", 16);
    for (const TraineeRow& row : report.trainees) {
        std::vector<Cell> cells{nameCell(say.person(row.person)), nameCell(say.className(row.person))};
        if (report.hasNumbers()) cells.push_back(nameCell(say.number(row.person)));
        for (const std::size_t i : subjects) cells.push_back(resultCell(row, i));
        cells.push_back(cellOf(fmt::format("{}", row.attempts)));
        cells.push_back(cellOf(fmt::format("{}", row.ended)));
        cells.push_back(cellOf(say.of(row.passed(), row.results.size())));
        cells.push_back(cellOf(orDash(bestOf(row.results))));
        cells.push_back(cellOf(hoursText(row.elapsed, say)));
        cells.push_back(cellOf(records::localDayText(row.touched)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace

void addClass(Blocks& blocks, const ClassReport& report, const Phrases& say) {
    blocks.push_back({classFigures(report, say)});
    if (report.subjects.empty()) return;
    if (report.dimensions.plays > 0) {
        blocks.push_back(headingOf(say, "report.head.dimensions"));
        blocks.push_back(cardOf(together(dimensionColumns(report.dimensions, say, false))));
    }
    blocks.push_back(headingOf(say, "report.head.subjects"));
    blocks.push_back({subjectTable(report.subjects, say), Depth::glance});
    for (const SubjectReport& each : report.subjects) blocks.push_back(subjectCard(each, say));
    if (report.trainees.empty()) return;
    blocks.push_back(headingOf(say, "report.head.trainees"));
    blocks.push_back(cardOf(together(traineeTable(report, say))));
}

void addAbsent(Blocks& blocks, const std::vector<Absent>& absent, const Phrases& say) {
    if (absent.empty()) return;
    const bool hasNumbers = haveNumbers(absent);
    Table table{.id = "absent",
                .columns = {columnOf(say, "name", ColumnKind::name, 26), columnOf(say, "class", ColumnKind::text, 22)},
                .rows = {}};
    if (hasNumbers) table.columns.push_back(columnOf(say, "number", ColumnKind::text, 16));
    table.columns.push_back(columnOf(say, "title", ColumnKind::text, 34));
    for (const Absent& each : absent) {
        for (const records::Person& person : each.people) {
            std::vector<Cell> cells{nameCell(say.person(person)), nameCell(say.className(person))};
            if (hasNumbers) cells.push_back(nameCell(say.number(person)));
            cells.push_back(nameCell(say.subject(each.title, each.mode)));
            table.rows.push_back(std::move(cells));
        }
    }
    blocks.push_back(headingOf(say, "report.head.absent"));
    blocks.push_back(cardOf(together(std::move(table))));
}

}  // namespace fourfold::reports
