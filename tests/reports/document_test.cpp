#include "reports/document.hpp"

#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "core/overloaded.hpp"
#include "reports/course.hpp"
#include "support/built.hpp"
#include "support/text.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;
using namespace fourfold::reports;

namespace {

using fourfold::testing::contains;
using fourfold::testing::Course;

Document documentIn(const Report& report, core::Language language) {
    static const core::Strings strings = yaml::loadStrings(fourfold::testing::inSource("assets")).strings;
    return documentOf(report, Phrases(strings, language));
}

void addText(std::string& text, const Table& table) {
    for (const std::vector<Cell>& row : table.rows) {
        REQUIRE(row.size() == table.columns.size());
        for (const Cell& cell : row) text += joined(cell.words) + "|";
        text += "\n";
    }
}

void addText(std::string& text, const Bars& bars) {
    for (const Bars::Row& row : bars.rows) text += row.lead + "|" + row.label + "|" + row.figures + "\n";
}

// All texts of the blocks, line by line, with bars between the cells of a row. If a depth is given, only blocks of this
// depth.
std::string textOf(const Blocks& blocks, std::optional<Depth> depth = {}) {
    std::string text;
    for (const Block& block : blocks) {
        if (depth && block.depth != *depth) continue;
        std::visit(core::Overloaded{[&](const Heading& heading) { text += "# " + joined(heading.words) + "\n"; },
                                    [&](const Text& line) { text += line.text + "\n"; },
                                    [&](const Figures& figures) {
                                        for (const Figures::Figure& each : figures.figures) {
                                            text += each.value + " " + each.name + "\n";
                                        }
                                        text += figures.sentence + "\n";
                                    },
                                    [&](const Table& table) { addText(text, table); },
                                    [&](const Bars& bars) { addText(text, bars); },
                                    [&](const Items& items) {
                                        addText(text, items.table);
                                        REQUIRE(items.items.size() == items.table.rows.size());
                                        for (const Items::Item& item : items.items) {
                                            text += item.id + " " + item.text + " " + item.figures + "\n";
                                            addText(text, item.bars);
                                        }
                                    },
                                    [&](const Group& group) {
                                        for (const Blocks& part : group.parts) text += textOf(part);
                                    },
                                    [&](const Histogram& drawing) { text += drawing.title + "\n"; },
                                    [&](const Shares& drawing) { text += drawing.title + "\n"; },
                                    [&](const Scatter& drawing) { text += drawing.title + "\n"; },
                                    [&](const Timeline& drawing) { text += drawing.title + "\n"; }},
                   block.what);
    }
    return text;
}

std::string textOf(const Document& document) {
    std::string text = document.title + "\n";
    for (const std::string& filter : document.filters) text += filter + "\n";
    return text + textOf(document.blocks);
}

template <class Wanted>
const Wanted* find(const Blocks& blocks) {
    for (const Block& block : blocks) {
        if (const auto* found = std::get_if<Wanted>(&block.what)) return found;
        if (const auto* group = std::get_if<Group>(&block.what)) {
            for (const Blocks& part : group->parts) {
                if (const Wanted* found = find<Wanted>(part)) return found;
            }
        }
    }
    return nullptr;
}

Report reportOf(Course& course, Topic topic) {
    Request request;
    request.topic = topic;
    return reports::reportOf(course.material(), request, course.shelf(), core::momentOf(1'795'600'000'000));
}

Report courseReport() {
    Report report;
    report.request.className = "三班";
    report.attempts = 3;
    ClassReport course;
    course.attempts = 3;
    course.ended = 2;
    course.people = 1;
    SubjectReport subject;
    subject.subject = "orange";
    subject.title = {"Splitting the orange", "分橘子"};
    subject.attempts = 3;
    subject.people = 1;
    subject.passed = {1, 1};
    course.subjects.push_back(subject);
    TraineeRow row{.person = {.id = records::PersonId("p"), .name = "李雷\n", .className = "三班"},
                   .results = {},
                   .dimensions = {}};
    row.attempts = 3;
    row.ended = 2;
    row.elapsed = core::Duration(271'000);
    course.trainees.push_back(row);
    report.course = course;
    return report;
}

}  // namespace

TEST_CASE("a course report names its filters, subjects and trainees, in both languages") {
    const std::string en = textOf(documentIn(courseReport(), core::Language::en));
    CHECK(contains(en, "三班"));
    CHECK(contains(en, "Splitting the orange"));
    CHECK(contains(en, "3 attempts"));
    CHECK(contains(en, "|4 min|"));
    CHECK_FALSE(contains(en, "李雷\n|"));  // a name is on one line
    CHECK(contains(en, "李雷"));
    CHECK(contains(textOf(documentIn(courseReport(), core::Language::zh)), "分橘子"));
}

TEST_CASE("a report of nothing says so, for every topic") {
    for (const auto topic : {Topic::course, Topic::trainee, Topic::questions, Topic::decisions}) {
        Report report;
        report.request.topic = topic;
        CHECK(contains(textOf(documentIn(report, core::Language::en)), "No attempts match."));
    }
}

TEST_CASE("a trainee's report lists the attempts and the repeated mistakes") {
    Report report;
    report.request.topic = Topic::trainee;
    report.request.person = "Han";
    report.attempts = 1;
    TraineeReport trainee;
    trainee.person = {.id = records::PersonId("p"), .name = "Han", .className = {}};
    Step step{.attempt = records::AttemptId("a"),
              .subject = "orange",
              .title = {"Splitting the orange", "分橘子"},
              .outcome = {},
              .percent = {},
              .lost = 12.5};
    step.state = records::AttemptState::ended;
    step.elapsed = core::Duration(60'000);
    step.outcome.score = engine::Fraction{175, 2};
    trainee.steps.push_back(step);
    RepeatedMistake mistake{.subject = "orange",
                            .title = {"Splitting the orange", "分橘子"},
                            .place = "knife",
                            .placeText = {},
                            .what = "halve",
                            .whatText = {"Halve it", "切两半"},
                            .regret = 5.0};
    mistake.times = 2;
    mistake.of = 3;
    trainee.mistakes.push_back(mistake);
    report.trainee = trainee;
    const std::string text = textOf(documentIn(report, core::Language::en));
    CHECK(contains(text, "Report on Han"));
    CHECK(contains(text, "87.5"));
    CHECK(contains(text, "12.5"));
    CHECK(contains(text, "Halve it"));
    CHECK(contains(text, "2 of 3 times"));
}

TEST_CASE(
    "questions and decisions are an appendix of a class report, and its subjects also have a block for a glance") {
    Course course;
    course.play("Ann", {"push", "guess", "bribe"}, 0);
    course.quiz("Ann", {{"work-1", "b"}, {"work-2", "b"}, {"work-3", "a"}}, 1);
    const Document document = documentIn(reportOf(course, Topic::course), core::Language::en);
    const std::string all = textOf(document.blocks, Depth::all);
    CHECK(contains(all, "Ann|A|"));
    CHECK_FALSE(contains(all, "Where most was lost"));
    CHECK(contains(textOf(document.blocks, Depth::appendix), "Where most was lost"));
    CHECK(contains(textOf(document.blocks, Depth::appendix), "# Questions · Sample"));
    CHECK(contains(textOf(document.blocks, Depth::glance), "Sample (exam)|1|1|"));
    CHECK(contains(textOf(document.blocks, Depth::study), "# Sample (exam)\n1 attempt, 1 finished, by 1 trainee."));
    REQUIRE(find<Histogram>(document.blocks) != nullptr);
    CHECK(find<Histogram>(document.blocks)->bands.size() == ScoreSummary::bandCount);
    REQUIRE(find<Shares>(document.blocks) != nullptr);
}

TEST_CASE("the document shows for each dimension what was earned, with its weight, share and interval") {
    Course course;
    course.play("Ann", {"listen", "guess", "answer"}, 0);
    const Document document = documentIn(reportOf(course, Topic::course), core::Language::en);
    CHECK(contains(textOf(document), "|Needs|20 of 30, 67% ("));
    const Bars* bars = find<Bars>(document.blocks);
    REQUIRE(bars != nullptr);
    CHECK(bars->rows[0].bar.width == doctest::Approx(100));
    CHECK(bars->rows[1].bar.width == doctest::Approx(75));
    CHECK(bars->rows[1].bar.dimension == scenario::Dimension::needs);
}

TEST_CASE("a timeline joins attempts at the same subject, and its numbers are those of the table") {
    Course course;
    course.play("Ann", {"push", "guess", "answer"}, 0);
    course.quiz("Ann", {{"work-1", "b"}, {"work-2", "b"}, {"work-3", "a"}}, 1);
    course.unfinished("Ann", records::AttemptState::open, 2);
    course.play("Ann", {"listen", "guess", "answer"}, 3);
    const Document document = documentIn(reportOf(course, Topic::trainee), core::Language::en);
    const auto* timeline = find<Timeline>(document.blocks);
    REQUIRE(timeline != nullptr);
    REQUIRE(timeline->dots.size() == 3);
    CHECK_FALSE(timeline->dots[0].before.has_value());
    CHECK_FALSE(timeline->dots[1].before.has_value());
    CHECK(timeline->dots[2].before == 0);
    const auto* table = find<Table>(document.blocks);
    REQUIRE(table != nullptr);
    REQUIRE(table->rows.size() == 4);
    CHECK(joined(table->rows[2][0].words).empty());
    CHECK(joined(table->rows[3][0].words) == "3");
    CHECK(contains(textOf(document), "|25%, 1 attempt"));
}

TEST_CASE("a choice shows its cost, that it cost nothing, or that it crossed a red line") {
    Course course;
    course.play("Ann", {"push", "ask", "bribe"}, 0);
    const std::string text = textOf(documentIn(reportOf(course, Topic::decisions), core::Language::en));
    CHECK(contains(text, "|Say push|1 of 1, 100% (21–100%), cost "));
    CHECK(contains(text, "|Say ask|1 of 1, 100% (21–100%), costs nothing\n"));
    CHECK(contains(text, "|Say guess|0 of 1, 0% (0–79%)\n"));
    CHECK(contains(text, "|Red line · Say bribe|"));
    CHECK(contains(text, "lost "));
}

TEST_CASE("every question of a bank is shown, asked or not, with its answers if it was asked") {
    Course course;
    course.quiz("Ann", {{"work-1", "b"}, {"work-2", "b"}, {"work-3", "a"}}, 0);
    const Report report = reportOf(course, Topic::questions);
    REQUIRE(report.questions.size() == 1);
    const Document document = documentIn(report, core::Language::en);
    const auto* items = find<Items>(document.blocks);
    REQUIRE(items != nullptr);
    CHECK(items->items.size() == report.questions[0].analysis.items.size());
    for (std::size_t i = 0; i < items->items.size(); ++i) {
        const quiz::ItemAnalysis& item = report.questions[0].analysis.items[i];
        CHECK(items->items[i].bars.rows.size() == (item.asked > 0 ? item.parts.size() : 0));
    }
    CHECK(contains(textOf(document), "Asked 1, no answer 0."));
}

TEST_CASE("several reports on one topic are each named, and several versions of a subject each name their version") {
    Course course;
    course.play("Ann", {"push", "ask", "bribe"}, 0);
    course.quiz("Ann", {{"work-1", "b"}, {"work-2", "b"}, {"work-3", "a"}}, 0);
    Report decisions = reportOf(course, Topic::decisions);
    Report questions = reportOf(course, Topic::questions);
    REQUIRE(decisions.decisions.size() == 1);
    REQUIRE(questions.questions.size() == 1);
    CHECK_FALSE(contains(textOf(documentIn(decisions, core::Language::en)), "Version "));
    CHECK_FALSE(contains(textOf(documentIn(questions, core::Language::en)), "Version "));

    auto other = std::make_shared<scenario::Scenario>(*decisions.decisions[0].scenario);
    other->id = "other";
    other->title = {"Another one", "另一个"};
    decisions.decisions.push_back(decisions.decisions[0]);
    decisions.decisions[1].scenario = other;
    auto otherBank = std::make_shared<quiz::Bank>(*questions.questions[0].bank);
    otherBank->id = "other";
    otherBank->title = {"Another bank", "另一份"};
    questions.questions.push_back(questions.questions[0]);
    questions.questions[1].bank = otherBank;
    const std::string plays = textOf(documentIn(decisions, core::Language::en));
    CHECK(contains(plays, "# Another one\n"));
    CHECK_FALSE(contains(plays, "Version "));
    const std::string exams = textOf(documentIn(questions, core::Language::en));
    CHECK(contains(exams, "# Sample (exam) · 1 trainee\n"));
    CHECK(contains(exams, "# Another bank (exam) · 1 trainee\n"));

    decisions.decisions[1] = decisions.decisions[0];
    questions.questions[1] = questions.questions[0];
    CHECK(contains(textOf(documentIn(decisions, core::Language::en)), " · Version "));
    const std::string versions = textOf(documentIn(questions, core::Language::en));
    CHECK(contains(versions, "# Sample (exam) · 1 trainee · Version ba2c\n"));
}
