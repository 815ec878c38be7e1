#include "desk/results_query.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

namespace fourfold::desk {
namespace {

using records::AttemptKind;
using records::AttemptState;
using engine::Mode;
using Row = records::AttemptOverview::Row;

constexpr auto en = core::Language::en;

// Attempts of three people at two subjects, in the order in which they began:
//   a  李雷, A    orange  play  practice  80, passed     10 s
//   b  Han, B     final   quiz  exam      200/3, failed  30 s
//   c  nobody     orange  play  exam      open           5 s
//   d  Han, B     orange  play  practice  left           20 s
//   e  李雷, A    final   quiz  practice  80, passed     40 s
ResultsTable sample() {
    records::AttemptOverview all;
    all.people = {{},
                  {.id = records::PersonId("p1"), .name = "李雷", .className = "A"},
                  {.id = records::PersonId("p2"), .name = "Han", .className = "B"}};
    all.subjects = {"final", "orange"};
    const auto add = [&](const char* id, std::uint32_t person, std::uint32_t subject, AttemptKind kind, Mode mode,
                         AttemptState state, engine::Fraction score, bool passed, std::int64_t elapsed) {
        Row row;
        row.started = core::momentOf(static_cast<std::int64_t>(all.rows.size()) * 1000);
        row.elapsed = std::chrono::seconds(elapsed);
        row.score = score;
        row.person = person;
        row.subject = subject;
        row.id = static_cast<std::uint32_t>(all.ids.size());
        row.kind = kind;
        row.mode = mode;
        row.state = state;
        row.passed = passed;
        all.ids += id;
        all.ids += '\0';
        all.rows.push_back(row);
    };
    add("a", 1, 1, AttemptKind::play, Mode::practice, AttemptState::ended, {80, 1}, true, 10);
    add("b", 2, 0, AttemptKind::quiz, Mode::exam, AttemptState::ended, {200, 3}, false, 30);
    add("c", 0, 1, AttemptKind::play, Mode::exam, AttemptState::open, {0, 0}, false, 5);
    add("d", 2, 1, AttemptKind::play, Mode::practice, AttemptState::left, {0, 0}, false, 20);
    add("e", 1, 0, AttemptKind::quiz, Mode::practice, AttemptState::ended, {160, 2}, true, 40);
    return tableOf(std::move(all), {{"The final", "结业考试"}, {"An orange", "分橘子"}});
}

std::string idsOf(const ResultsTable& table, const ResultSelection& selection) {
    std::string ids;
    for (const std::uint32_t row : selection.rows) ids += table.overview.idOf(table.overview.rows[row]).text();
    return ids;
}

std::string selected(const ResultFilter& filter, ResultOrder order = {}, core::Language language = en) {
    const ResultsTable table = sample();
    return idsOf(table, select(table, filter, order, language));
}

}  // namespace

TEST_CASE("without a filter all attempts are listed, the latest begun first") {
    CHECK(selected({}) == "edcba");
    CHECK(sample().classes == std::vector<std::string>{"A", "B"});
}

TEST_CASE("filters limit the table, each alone and together") {
    CHECK(selected({.className = "B"}) == "db");
    CHECK(selected({.className = ""}) == "c");
    CHECK(selected({.person = records::PersonId("p1")}) == "ea");
    CHECK(selected({.person = records::PersonId()}) == "c");
    CHECK(selected({.subject = "orange"}) == "dca");
    CHECK(selected({.kind = ResultKind::plays}) == "da");
    CHECK(selected({.kind = ResultKind::playExams}) == "c");
    CHECK(selected({.kind = ResultKind::quizzes}) == "e");
    CHECK(selected({.kind = ResultKind::quizExams}) == "b");
    CHECK(selected({.kind = ResultKind::exams}) == "cb");
    CHECK(selected({.since = core::momentOf(2000)}) == "edc");
    CHECK(selected({.className = "B", .kind = ResultKind::plays}) == "d");
    CHECK(selected({.person = records::PersonId("p1"), .subject = "orange", .since = core::momentOf(1)}).empty());
}

TEST_CASE("a text is found in names, classes, ids and titles of either language, in upper and lower case") {
    CHECK(selected({.text = "雷"}) == "ea");
    CHECK(selected({.text = "han"}) == "db");
    CHECK(selected({.text = "FINAL"}) == "eb");
    CHECK(selected({.text = "分橘子"}) == "dca");
    CHECK(selected({.text = "an orange"}, {}, core::Language::zh) == "dca");
    CHECK(selected({.text = "orange"}) == "dca");  // in its id, too
    CHECK(selected({.text = "nothing such"}).empty());
}

TEST_CASE("every column sorts both ways, equal rows by the time they began") {
    using Column = ResultColumn;
    const std::tuple<Column, const char*, const char*> cases[]{
        {Column::who, "cdbea", "eadbc"},    {Column::className, "ceadb", "dbeac"}, {Column::what, "dcaeb", "ebdca"},
        {Column::kind, "dcaeb", "ebdca"},   {Column::mode, "edacb", "cbeda"},      {Column::when, "abcde", "edcba"},
        {Column::passed, "eabdc", "cdbea"}, {Column::time, "cadbe", "ebdac"},      {Column::score, "beadc", "eabdc"}};
    for (const auto& [column, up, down] : cases) {
        CAPTURE(static_cast<int>(column));
        CHECK(selected({}, {column, false}) == up);
        CHECK(selected({}, {column, true}) == down);
    }
}

TEST_CASE("a selection counts what has ended, what passed, and the mean of the scores") {
    const ResultsTable table = sample();
    const ResultSelection all = select(table, {}, {}, en);
    CHECK(all.ended == 3);
    CHECK(all.passed == 2);
    CHECK(all.scored == 3);
    CHECK(all.meanScore == doctest::Approx(226.6667 / 3));
    const ResultSelection none = select(table, {.text = "nothing such"}, {}, en);
    CHECK(none.scored == 0);
    CHECK(none.meanScore == 0);
}

}  // namespace fourfold::desk
