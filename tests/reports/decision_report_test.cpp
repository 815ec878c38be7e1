#include <doctest/doctest.h>

#include "reports/course.hpp"
#include "reports/decision_report.hpp"

using namespace fourfold;
using namespace fourfold::reports;
using doctest::Approx;
using testing::Course;

namespace {

Course decisions() {
    Course course;
    course.play("Ann", {"listen", "ask", "answer"}, 0);
    course.play("Bob", {"push", "guess", "answer"}, 1);
    course.play("Cao", {"listen", "guess", "answer"}, 2);
    course.play("Dan", {"listen", "ask", "bribe"}, 3);
    course.play("Bob", {"listen", "ask", "answer"}, 4);
    return course;
}

}  // namespace

TEST_CASE("a decision report shows what was chosen and what it cost, as computed by hand") {
    Course course = decisions();
    const std::vector<DecisionReport> reports = decisionReports(course.material(), Attempts::first);
    REQUIRE(reports.size() == 1);
    const DecisionReport& report = reports.front();
    CHECK(report.plays == 4);  // Bob's second play is left out
    CHECK(report.people == 4);
    REQUIRE(report.scenes.size() == 3);

    // After a push the best score is -40 + 5 and 55 more, 20 instead of 95: it costs 75 of 95. Guessing costs 10 of 95.
    const SceneReport& first = report.scenes[0];
    CHECK(first.plays == 4);
    REQUIRE(first.choices.size() == 2);
    CHECK(first.choices[0].plays.count == 3);
    CHECK(*first.choices[0].plays.percent() == Approx(75));
    CHECK(*first.choices[0].regret == Approx(0));
    CHECK(first.choices[1].taken == 1);
    CHECK(*first.choices[1].regret == Approx(7500.0 / 95));
    CHECK(first.lost == Approx(7500.0 / 95 / 4));
    CHECK(first.wrong == 1);
    const SceneReport& second = report.scenes[1];
    CHECK(second.choices[1].plays.count == 2);
    CHECK(second.lost == Approx(2 * 1000.0 / 95 / 4));
    // The bribe costs nothing, but is still wrong.
    const SceneReport& third = report.scenes[2];
    CHECK(third.choices[1].redLine);
    CHECK(*third.choices[1].regret == Approx(0));
    CHECK(third.wrong == 1);

    CHECK(report.lost == Approx(first.lost + second.lost));
    const auto costliest = report.costliest();
    REQUIRE(costliest.size() == 2);
    CHECK(costliest[0] == &first);
}

TEST_CASE("the mean score and the mean loss of a class add up to 100 as long as every play is above zero") {
    Course course = decisions();
    const Material material = course.material();
    const DecisionReport report = decisionReports(material, Attempts::all).front();
    CHECK(report.plays == 5);
    double scores = 0;
    for (const Entry& entry : material.entries) scores += entry.attempt.outcome.score->toDouble();
    CHECK(scores / 5 + report.lost == Approx(100));
}

TEST_CASE("a decision report counts plays of other versions separately") {
    Course course = decisions();
    course.forgetVersions();
    course.play("Eve", {"listen", "ask", "answer"}, 9);
    const DecisionReport report = decisionReports(course.material(), Attempts::first).front();
    CHECK(report.plays == 4);
    CHECK(report.otherVersions == 1);
}
