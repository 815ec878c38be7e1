#include "ui/report_document.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "ui/headless.hpp"

namespace fourfold::ui {
namespace {

// Everything a document says, line by line; the cells of a row with bars between.
std::string textOf(const ReportDocument& document) {
    std::string text = document.title + "\n";
    for (const ReportBlock& block : document.blocks) {
        if (const auto* heading = std::get_if<ReportHeading>(&block)) text += "# " + heading->text + "\n";
        if (const auto* line = std::get_if<ReportText>(&block)) text += line->text + "\n";
        if (const auto* table = std::get_if<ReportTable>(&block)) {
            for (const auto& row : table->rows) {
                REQUIRE(row.size() == table->columns.size());
                for (const std::string& cell : row) text += cell + "|";
                text += "\n";
            }
        }
    }
    return text;
}

reports::Report courseReport() {
    reports::Report report;
    report.request.className = "三班";
    report.attempts = 3;
    reports::ClassReport course;
    course.attempts = 3;
    course.ended = 2;
    course.people = 1;
    reports::SubjectReport subject;
    subject.subject = "orange";
    subject.title = {"Splitting the orange", "分橘子"};
    subject.attempts = 3;
    subject.people = 1;
    subject.passed = {1, 1};
    course.subjects.push_back(subject);
    reports::TraineeRow row{.person = {.id = "p", .name = "李雷\n", .className = "三班"}, .results = {}, .dimensions = {}};
    row.attempts = 3;
    row.ended = 2;
    row.elapsed = 271'000;
    course.trainees.push_back(row);
    report.course = course;
    return report;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a course report names its filters, subjects and trainees, in both languages") {
    const std::string en = textOf(documentOf(courseReport(), testing::shippedStrings(), core::Language::en));
    CHECK(has(en, "三班"));
    CHECK(has(en, "Splitting the orange"));
    CHECK(has(en, "3 attempts"));
    CHECK(has(en, "4:31"));
    CHECK_FALSE(has(en, "李雷\n|"));  // names stand on one line
    CHECK(has(en, "李雷"));
    CHECK(has(textOf(documentOf(courseReport(), testing::shippedStrings(), core::Language::zh)), "分橘子"));
}

TEST_CASE("a report of nothing says so, whatever its topic") {
    for (const auto topic : {reports::Topic::course, reports::Topic::trainee, reports::Topic::questions, reports::Topic::decisions}) {
        reports::Report report;
        report.request.topic = topic;
        CHECK(has(textOf(documentOf(report, testing::shippedStrings(), core::Language::en)), "No attempts match."));
    }
}

TEST_CASE("a trainee's report lists the attempts and what went wrong again") {
    reports::Report report;
    report.request.topic = reports::Topic::trainee;
    report.request.person = "Han";
    report.attempts = 1;
    reports::TraineeReport trainee;
    trainee.person = {.id = "p", .name = "Han", .className = {}};
    reports::Step step{.attempt = "a", .subject = "orange", .title = {"Splitting the orange", "分橘子"}, .outcome = {}, .percent = {}, .lost = 12.5};
    step.state = records::AttemptState::ended;
    step.elapsed = 60'000;
    step.outcome.score = engine::Fraction{175, 2};
    trainee.steps.push_back(step);
    reports::RepeatedMistake mistake{.subject = "orange", .title = {"Splitting the orange", "分橘子"}, .place = "knife", .placeText = {},
                                     .what = "halve", .whatText = {"Halve it", "切两半"}, .regret = 5.0};
    mistake.times = 2;
    mistake.of = 3;
    trainee.mistakes.push_back(mistake);
    report.trainee = trainee;
    const std::string text = textOf(documentOf(report, testing::shippedStrings(), core::Language::en));
    CHECK(has(text, "Report on Han"));
    CHECK(has(text, "87.5"));
    CHECK(has(text, "12.5"));
    CHECK(has(text, "Halve it"));
    CHECK(has(text, "2 of 3 times"));
}

}  // namespace fourfold::ui
