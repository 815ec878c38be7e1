#include <functional>

#include "records/times.hpp"
#include "reports/csv_tables.hpp"

namespace fourfold::reports {
namespace {

// Adds the first columns, which several tables share. `subjectOf` gives the subject's report that a row belongs to.
template <class Row, class SubjectOf>
void addSubject(CsvColumns<Row>& columns, const Phrases& say, SubjectOf subjectOf) {
    columns.add("subject", [=](const Row& row) { return CsvCell::text(subjectOf(row).subject); })
        .add("title", [=, &say](const Row& row) { return CsvCell::text(say(subjectOf(row).title)); })
        .add("mode", [=, &say](const Row& row) { return CsvCell::text(say.mode(subjectOf(row).mode)); });
}

struct TopicRow {
    const SubjectReport* subject;
    const TopicSummary* topic;
};

struct ResultRow {
    const SubjectReport* subject;
    const TraineeRow* trainee;
    const TraineeResult* result;
};

std::optional<double> orNothing(bool is, double value) { return is ? std::optional(value) : std::nullopt; }

}  // namespace

CsvTable subjectsCsv(const std::vector<SubjectReport>& reports, const Phrases& say) {
    using Row = SubjectReport;
    CsvColumns<Row> columns(say);
    addSubject(columns, say, std::identity{});
    columns.add("attempts", [](const Row& row) { return CsvCell::count(row.attempts); })
        .add("ended", [](const Row& row) { return CsvCell::count(row.ended); })
        .add("people", [](const Row& row) { return CsvCell::count(row.people); })
        .add("lowest", [](const Row& row) { return CsvCell::score(row.scores.lowest); })
        .add("median", [](const Row& row) { return CsvCell::number(row.scores.median); })
        .add("mean", [](const Row& row) { return CsvCell::number(row.scores.mean); })
        .add("highest", [](const Row& row) { return CsvCell::score(row.scores.highest); })
        .add("scored_people", [](const Row& row) { return CsvCell::count(row.passed.of); })
        .add("passed_people", [](const Row& row) { return CsvCell::count(row.passed.count); })
        .add("pass_rate", [](const Row& row) { return CsvCell::number(row.passed.percent()); })
        .add("pass_low",
             [](const Row& row) { return CsvCell::number(orNothing(row.passed.of > 0, row.passed.interval().low)); })
        .add("pass_high",
             [](const Row& row) { return CsvCell::number(orNothing(row.passed.of > 0, row.passed.interval().high)); })
        .add("red_lines", [](const Row& row) { return CsvCell::count(row.redLines); })
        .add("median_minutes", [](const Row& row) { return CsvCell::number(row.medianMinutes); })
        .addDimensions([](const Row& row, std::size_t d) {
            return row.dimensions ? CsvCell::number(row.dimensions->percent[d].mean) : CsvCell::empty();
        });
    return columns.table("subjects", reports);
}

CsvTable topicsCsv(const std::vector<SubjectReport>& reports, const Phrases& say) {
    using Row = TopicRow;
    CsvColumns<Row> columns(say);
    addSubject(columns, say, [](const Row& row) -> const SubjectReport& { return *row.subject; });
    columns.add("topic", [&](const Row& row) { return CsvCell::text(say(row.topic->name)); })
        .add("attempts", [](const Row& row) { return CsvCell::count(row.topic->percent.count); })
        .add("mean", [](const Row& row) { return CsvCell::number(row.topic->percent.mean); })
        .add("mean_low", [](const Row& row) { return CsvCell::number(row.topic->percent.interval.low); })
        .add("mean_high", [](const Row& row) { return CsvCell::number(row.topic->percent.interval.high); });
    std::vector<Row> rows;
    for (const SubjectReport& report : reports) {
        for (const TopicSummary& topic : report.topics) rows.push_back({&report, &topic});
    }
    return columns.table("topics", rows);
}

CsvTable traineesCsv(const ClassReport& report, const Phrases& say) {
    using Row = ResultRow;
    CsvColumns<Row> columns(say);
    columns.add("class", [](const Row& row) { return CsvCell::text(row.trainee->person.className); })
        .add("name", [](const Row& row) { return CsvCell::text(row.trainee->person.name); });
    if (report.hasNumbers()) {
        columns.add("number", [](const Row& row) { return CsvCell::text(row.trainee->person.number); });
    }
    addSubject(columns, say, [](const Row& row) -> const SubjectReport& { return *row.subject; });
    columns.add("attempts", [](const Row& row) { return CsvCell::count(row.result->attempts); })
        .add("ended", [](const Row& row) { return CsvCell::count(row.result->ended); })
        .add("first", [](const Row& row) { return CsvCell::score(row.result->first); })
        .add("best", [](const Row& row) { return CsvCell::score(row.result->best); })
        .add("last", [](const Row& row) { return CsvCell::score(row.result->last); })
        .add("passed", [](const Row& row) { return CsvCell::flag(row.result->passed); })
        .add("all_minutes", [](const Row& row) { return CsvCell::number(core::minutesOf(row.trainee->elapsed)); })
        .add("last_day", [](const Row& row) { return CsvCell::text(records::localDayText(row.trainee->touched)); });
    std::vector<Row> rows;
    for (const TraineeRow& trainee : report.trainees) {
        for (const TraineeResult& result : trainee.results) {
            rows.push_back({&report.subjects[result.subject], &trainee, &result});
        }
    }
    return columns.table("trainees", rows);
}

CsvTable absentCsv(const std::vector<Absent>& absent, const Phrases& say) {
    struct Row {
        const Absent* what;
        const records::Person* person;
    };
    CsvColumns<Row> columns(say);
    columns.add("subject", [](const Row& row) { return CsvCell::text(row.what->subject); })
        .add("title", [&](const Row& row) { return CsvCell::text(say(row.what->title)); })
        .add("mode", [&](const Row& row) { return CsvCell::text(say.mode(row.what->mode)); })
        .add("class", [](const Row& row) { return CsvCell::text(row.person->className); })
        .add("name", [](const Row& row) { return CsvCell::text(row.person->name); });
    if (haveNumbers(absent)) columns.add("number", [](const Row& row) { return CsvCell::text(row.person->number); });
    std::vector<Row> rows;
    for (const Absent& each : absent) {
        for (const records::Person& person : each.people) rows.push_back({&each, &person});
    }
    return columns.table("absent", rows);
}

CsvTable attemptsCsv(const TraineeReport& report, const Phrases& say) {
    CsvColumns<Step> columns(say);
    columns.add("started", [](const Step& step) { return CsvCell::text(records::localTimeText(step.started)); })
        .add("subject", [](const Step& step) { return CsvCell::text(step.subject); })
        .add("title", [&](const Step& step) { return CsvCell::text(say(step.title)); })
        .add("mode", [&](const Step& step) { return CsvCell::text(say.mode(step.mode)); })
        .add("state", [&](const Step& step) { return CsvCell::text(say.state(step.state, step.outcome)); })
        .add("score", [](const Step& step) { return CsvCell::score(step.outcome.score); })
        .add("passed", [](const Step& step) { return CsvCell::flag(step.outcome.passed); })
        .add("minutes", [](const Step& step) { return CsvCell::number(core::minutesOf(step.elapsed)); })
        .add("away_minutes", [](const Step& step) { return CsvCell::number(core::minutesOf(step.away)); })
        .add("lost", [](const Step& step) { return CsvCell::number(step.lost); })
        .add("attempt", [](const Step& step) { return CsvCell::text(step.attempt.text()); })
        .addDimensions([](const Step& step, std::size_t d) {
            return step.percent ? CsvCell::score((*step.percent)[d]) : CsvCell::empty();
        });
    return columns.table("attempts", report.steps);
}

CsvTable progressCsv(const TraineeReport& report, const Phrases& say) {
    using Row = TopicProgress;
    CsvColumns<Row> columns(say);
    columns.add("subject", [](const Row& row) { return CsvCell::text(row.bank); })
        .add("topic", [&](const Row& row) { return CsvCell::text(say(row.name)); })
        .add("attempts", [](const Row& row) { return CsvCell::count(row.percent.size()); })
        .add("first", [](const Row& row) { return CsvCell::score(row.percent.front()); })
        .add("last", [](const Row& row) { return CsvCell::score(row.percent.back()); });
    return columns.table("topics", report.topics);
}

CsvTable mistakesCsv(const TraineeReport& report, const Phrases& say) {
    using Row = RepeatedMistake;
    CsvColumns<Row> columns(say);
    columns.add("subject", [](const Row& row) { return CsvCell::text(row.subject); })
        .add("title", [&](const Row& row) { return CsvCell::text(say(row.title)); })
        .add("place", [](const Row& row) { return CsvCell::text(row.place); })
        .add("what", [](const Row& row) { return CsvCell::text(row.what); })
        .add("text",
             [&](const Row& row) { return CsvCell::text(say(row.what.empty() ? row.placeText : row.whatText)); })
        .add("times", [](const Row& row) { return CsvCell::count(row.times); })
        .add("times_of", [](const Row& row) { return CsvCell::count(row.of); })
        .add("cost", [](const Row& row) { return CsvCell::number(row.regret); })
        .add("still", [](const Row& row) { return CsvCell::flag(row.still); });
    return columns.table("mistakes", report.mistakes);
}

}  // namespace fourfold::reports
