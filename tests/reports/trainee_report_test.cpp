#include <doctest/doctest.h>

#include "reports/course.hpp"
#include "reports/question_report.hpp"
#include "reports/trainee_report.hpp"

using namespace fourfold;
using namespace fourfold::reports;
using doctest::Approx;
using testing::Course;

TEST_CASE("a trainee's report follows the attempts in their order, with dimensions and losses") {
    Course course;
    course.play("Ann", {"listen", "guess", "answer"}, 10);
    course.play("Ann", {"push", "guess", "answer"}, 0);
    course.unfinished("Ann", records::AttemptState::open, 20);
    const TraineeReport report = traineeReport(course.material(), course.shelf());
    CHECK(report.person.name == "Ann");
    REQUIRE(report.steps.size() == 3);
    CHECK(report.steps[0].outcome.score == engine::Fraction{1000, 95});
    CHECK(*report.steps[0].lost == Approx(8500.0 / 95));
    CHECK((*report.steps[1].percent)[0] == engine::whole(100));
    CHECK_FALSE(report.steps[2].percent.has_value());
    REQUIRE(report.results.size() == 1);
    CHECK(report.results[0].best == engine::Fraction{8500, 95});
}

TEST_CASE("a mistake made twice is reported, with whether the latest attempt made it again") {
    Course course;
    course.play("Ann", {"push", "guess", "answer"}, 0);
    course.play("Ann", {"push", "guess", "bribe"}, 1);
    course.play("Ann", {"listen", "guess", "answer"}, 2);
    const TraineeReport report = traineeReport(course.material(), course.shelf());
    REQUIRE(report.mistakes.size() == 2);
    CHECK(report.mistakes[0].what == "guess");
    CHECK(report.mistakes[0].still);
    CHECK(report.mistakes[0].times == 3);
    CHECK(report.mistakes[0].of == 3);
    CHECK(*report.mistakes[0].regret == Approx(1000.0 / 95));
    CHECK(report.mistakes[1].what == "push");
    CHECK_FALSE(report.mistakes[1].still);
    CHECK(report.mistakes[1].whatText.en == "Say push");
}

TEST_CASE("topics and questions of quizzes show whether their results got better") {
    Course course;
    course.quiz("Ann", {{"work-1", "b"}, {"work-2", "b"}, {"work-3", "a"}}, 0);
    course.quiz("Ann", {{"work-1", "a"}, {"work-2", "c"}, {"work-3", "a"}}, 1);
    const TraineeReport report = traineeReport(course.material(), course.shelf());
    REQUIRE(report.topics.size() == 2);
    CHECK(report.topics[1].percent == std::vector{engine::Fraction{25, 1}, engine::Fraction{50, 1}});
    const auto made = std::ranges::find(report.mistakes, "work-2", &RepeatedMistake::place);
    REQUIRE(made != report.mistakes.end());
    CHECK(made->times == 2);
    CHECK(made->still);
    CHECK(std::ranges::find(report.mistakes, "work-1", &RepeatedMistake::place) == report.mistakes.end());
}

TEST_CASE("a question report counts first exams only, and says what it leaves out") {
    Course course;
    course.quiz("Ann", {{"single", "b"}}, 5);
    course.quiz("Ann", {{"single", "a"}}, 6);
    course.quiz("Bob", {{"single", "a"}}, 7);
    course.quiz("Bob", {{"single", "c"}}, 1, engine::Mode::practice);
    course.forgetVersions();
    course.quiz("Cao", {{"single", "a"}}, 8);
    const Material material = course.material();
    const std::vector<QuestionReport> reports = questionReports(material, Attempts::first);
    REQUIRE(reports.size() == 1);
    CHECK(reports[0].people == 2);
    CHECK(reports[0].otherVersions == 1);
    CHECK(reports[0].analysis.items[0].facility == Approx(50));
    CHECK(reports[0].analysis.items[0].parts[1].count == 1);
    CHECK(questionReports(material, Attempts::all)[0].analysis.items[0].asked == 3);
    const auto practice = questionReports(material, Attempts::first, engine::Mode::practice);
    REQUIRE(practice.size() == 1);
    CHECK(practice[0].analysis.items[0].parts[2].count == 1);
    CHECK(partText(reports[0].bank->questions[0], "c").en == "c");
}
