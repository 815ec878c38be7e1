#include <doctest/doctest.h>

#include "reports/class_report.hpp"
#include "reports/course.hpp"

using namespace fourfold;
using namespace fourfold::reports;
using doctest::Approx;
using engine::Fraction;
using testing::Course;

namespace {

// Ann plays perfectly at once. Bob first pushes, then only guesses. Cao bribes. Dan has left, Eve has not finished.
Course smallClass() {
    Course course;
    course.play("Bob", {"push", "guess", "answer"}, 10);
    course.play("Ann", {"listen", "ask", "answer"}, 0);
    course.play("Cao", {"listen", "ask", "bribe"}, 20);
    course.play("Bob", {"listen", "guess", "answer"}, 30);
    course.unfinished("Dan", records::AttemptState::left, 40);
    course.unfinished("Eve", records::AttemptState::open, 50);
    return course;
}

}  // namespace

TEST_CASE("a class report counts attempts, people and passes as computed by hand") {
    Course course = smallClass();
    const ClassReport report = classReport(course.material(), course.shelf());
    CHECK(report.attempts == 6);
    CHECK(report.ended == 4);
    CHECK(report.people == 5);
    CHECK(report.elapsed == 6 * std::chrono::minutes(5));
    CHECK(report.first == core::Moment{});
    CHECK(report.last == core::Moment(std::chrono::minutes(55)));
    REQUIRE(report.subjects.size() == 1);
    const SubjectReport& sale = report.subjects.front();
    CHECK(sale.title.zh == "卖货");
    CHECK(sale.attempts == 6);
    CHECK(sale.open == 1);
    CHECK(sale.left == 1);
    CHECK(sale.redLines == 1);
    CHECK(sale.medianMinutes == Approx(5));

    // Scores: push guess answer V = -40 + 20 + 20 + 10 = 10 of 95; guess 85 of 95; the other two 100.
    CHECK(sale.scores.count == 4);
    CHECK(sale.scores.lowest == Fraction{1000, 95});
    CHECK(sale.scores.highest == engine::whole(100));
    CHECK(sale.scores.median == Approx((8500.0 / 95 + 100) / 2));
    CHECK(sale.scores.mean == Approx((10.0 + 85 + 95 + 95) / 95 * 25));
    CHECK(sale.scores.bands == std::array<std::size_t, 10>{0, 1, 0, 0, 0, 0, 0, 0, 1, 2});
    // Of the three people with a score, Ann and Bob passed; Cao, who bribed, did not.
    CHECK(sale.passed.count == 2);
    CHECK(sale.passed.of == 3);
    CHECK(*sale.passed.percent() == Approx(200.0 / 3));
    CHECK(sale.passed.interval().low == Approx(100 * core::wilson(2, 3).low));
    CHECK(report.passed().count == 2);

    // Trust: -4 counts as 0, the other three earned all of it. Needs: 2/3, 1, 1, 2/3. Close: 2, 1, 1, 1 of 2.
    REQUIRE(sale.dimensions.has_value());
    CHECK(sale.dimensions->plays == 4);
    CHECK(sale.dimensions->percent[0].mean == Approx(75));
    CHECK(sale.dimensions->percent[1].mean == Approx(250.0 / 3));
    CHECK(sale.dimensions->percent[2].mean == Approx(100));
    CHECK(sale.dimensions->percent[3].mean == Approx(62.5));
    CHECK(sale.dimensions->earned(scenario::Dimension::trust) == Approx(30));
    CHECK(sale.dimensions->effort == scenario::PerDimension<std::size_t>{3, 4, 3, 1});
    CHECK(sale.dimensions->effortPercent(scenario::Dimension::needs) == Approx(400.0 / 11));

    REQUIRE(report.trainees.size() == 5);
    const TraineeRow& bob = report.trainees[1];
    CHECK(bob.person.name == "Bob");
    REQUIRE(bob.results.size() == 1);
    CHECK(bob.results[0].first == Fraction{1000, 95});
    CHECK(bob.results[0].best == Fraction{8500, 95});
    CHECK(bob.results[0].last == Fraction{8500, 95});
    CHECK(bob.passed() == 1);
    CHECK(report.trainees[2].passed() == 0);                      // Cao
    CHECK_FALSE(report.trainees[3].results[0].best.has_value());  // Dan
}

TEST_CASE("a score on the border of two bands belongs to the upper one, by its exact value") {
    const std::vector<Fraction> scores{{599, 10}, {60, 1}, {5999999, 100000}, {0, 1}, {100, 1}};
    const ScoreSummary summary = summaryOf(scores);
    CHECK(summary.bands == std::array<std::size_t, 10>{1, 0, 0, 0, 0, 2, 1, 0, 0, 1});
    CHECK(*summary.median == Approx(59.99999));
    CHECK_FALSE(summaryOf({}).median.has_value());
}

TEST_CASE("quizzes report each topic, with practice and exams separate") {
    Course course;
    course.quiz("Ann", {{"single", "a"}, {"work-1", "a"}, {"work-2", "a"}}, 0);
    course.quiz("Bob", {{"single", "b"}, {"work-1", "a"}}, 1);
    course.quiz("Ann", {{"work-1", "b"}}, 2, engine::Mode::practice);
    const ClassReport report = classReport(course.material(), course.shelf());
    REQUIRE(report.subjects.size() == 2);
    CHECK(report.subjects[0].mode == engine::Mode::practice);
    const SubjectReport& exam = report.subjects[1];
    CHECK(exam.attempts == 2);
    CHECK_FALSE(exam.dimensions.has_value());
    REQUIRE(exam.topics.size() == 2);
    // Terms has five questions: 1 of 5 and 0. Work has four: 2 of 4 and 1 of 4.
    CHECK(exam.topics[0].id == "terms");
    CHECK(exam.topics[0].percent.mean == Approx(10));
    CHECK(exam.topics[1].percent.mean == Approx(37.5));
    CHECK(exam.topics[1].percent.count == 2);
    CHECK(exam.scores.highest == Fraction{100, 3});  // 3 of 9
}

TEST_CASE("attempts on versions that are not at hand count with their scores, and the report names them") {
    Course course;
    course.play("Ann", {"listen", "ask", "answer"}, 0);
    course.forgetVersions();
    course.play("Bob", {"listen", "guess", "answer"}, 1);
    course.quiz("Bob", {{"work-1", "a"}}, 2);
    const ClassReport report = classReport(course.material(), course.shelf());
    CHECK(report.missing.at({"sale", "lost"}) == 1);
    CHECK(report.missing.at({"sample", "lost"}) == 1);
    CHECK(report.subjects[0].scores.count == 2);
    CHECK(report.subjects[0].dimensions->plays == 1);
    CHECK(report.subjects[1].topics.empty());
}

TEST_CASE("a play whose choices lead to no ending is counted as unplayable") {
    Course course;
    course.play("Ann", {"listen", "ask", "answer"}, 0);
    auto [attempt, moves] = course.attempts().front();
    moves.erase(moves.begin() + 1);
    Material material;
    add(attempt, moves, course.shelf(), material);
    CHECK(material.unplayable == 1);
    CHECK(material.entries.front().play() == nullptr);
}

TEST_CASE("attempts without a name count as one person of their store") {
    Course course;
    course.play("", {"listen", "ask", "answer"}, 0);
    course.play("", {"listen", "guess", "answer"}, 1);
    const ClassReport report = classReport(course.material(), course.shelf());
    CHECK(report.people == 1);
    CHECK(report.subjects[0].passed.of == 1);
    Material material = course.material();
    const auto first = [&] { return ended(material, Attempts::first, records::AttemptKind::play).size(); };
    CHECK(first() == 1);
    material.entries[1].attempt.origin = "another store";
    CHECK(first() == 2);
}

TEST_CASE("the order of attempts changes nothing, and two classes together have the counts of both") {
    const std::vector<std::vector<std::string>> ways{{"listen", "ask", "answer"},
                                                     {"push", "guess", "answer"},
                                                     {"listen", "guess", "bribe"},
                                                     {"push", "ask", "answer"}};
    Course course;
    for (int i = 0; i < 60; ++i) {
        const std::string name = "person " + std::to_string(i % 17);
        course.play(name, ways[static_cast<std::size_t>(i * 7 % 4)], i,
                    i % 3 == 0 ? engine::Mode::practice : engine::Mode::exam);
    }
    const ClassReport report = classReport(course.material(), course.shelf());
    Material backwards;
    Material first;
    Material second;
    const auto& attempts = course.attempts();
    for (auto each = attempts.rbegin(); each != attempts.rend(); ++each) {
        add(each->first, each->second, course.shelf(), backwards);
        add(each->first, each->second, course.shelf(), each->first.person.name < "person 3" ? first : second);
    }
    finish(backwards);
    finish(first);
    finish(second);
    const ClassReport other = classReport(backwards, course.shelf());
    const ClassReport one = classReport(first, course.shelf());
    const ClassReport two = classReport(second, course.shelf());
    REQUIRE(one.people > 0);
    CHECK(report.people == one.people + two.people);
    CHECK(report.attempts == one.attempts + two.attempts);
    REQUIRE(report.subjects.size() == 2);
    REQUIRE(one.subjects.size() == 2);
    REQUIRE(two.subjects.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(report.subjects[i].scores.bands == other.subjects[i].scores.bands);
        CHECK(report.subjects[i].scores.median == other.subjects[i].scores.median);
        CHECK(report.subjects[i].passed.count == one.subjects[i].passed.count + two.subjects[i].passed.count);
        CHECK(report.subjects[i].redLines == one.subjects[i].redLines + two.subjects[i].redLines);
        for (std::size_t band = 0; band < ScoreSummary::bandCount; ++band) {
            CHECK(report.subjects[i].scores.bands[band] ==
                  one.subjects[i].scores.bands[band] + two.subjects[i].scores.bands[band]);
        }
    }
    for (std::size_t i = 0; i < report.trainees.size(); ++i) {
        CHECK(report.trainees[i].person == other.trainees[i].person);
        CHECK(report.trainees[i].results.front().first == other.trainees[i].results.front().first);
    }
}
