#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "reports/course.hpp"
#include "reports/xapi/statements.hpp"

using namespace fourfold;
using fourfold::testing::Course;

namespace {

// A class of two who played and took the exam.
Course smallCourse() {
    Course course;
    for (const char* const name : {"Lin", "Wu"}) {
        course.play(name, {"listen", "ask", "answer"}, 0);
        course.quiz(name, {{"work-1", "a"}}, 10);
    }
    return course;
}

// All statements about a class whose people, class, subject and version have this name; each only where it is not
// empty.
std::string statementsWith(Course& course, const std::string& className, const std::string& subject) {
    std::string all;
    for (auto [attempt, moves] : course.attempts()) {
        attempt.person.className = className;
        if (!subject.empty()) {
            attempt.header.subject = subject;
            attempt.header.digest = subject;
            attempt.header.person = records::PersonId(subject);
        }
        reports::Material material;
        reports::add(attempt, moves, course.shelf(), material);
        all += reports::xapi::arrayOf(
            reports::xapi::statementsOf(material.entries.front(), moves, course.shelf()).statements);
    }
    return all;
}

std::string idOfClass(Course& course, const std::string& className) {
    const nlohmann::json all = nlohmann::json::parse(statementsWith(course, className, {}), nullptr, false);
    REQUIRE(all.is_array());
    return all[0]["context"]["contextActivities"]["grouping"][0]["id"].get<std::string>();
}

}  // namespace

TEST_CASE("statements do not grow with the names of a store, however long they are") {
    Course course = smallCourse();
    const std::string unit = "长 name ";
    const auto named = [&](std::size_t times) {
        std::string name;
        for (std::size_t i = 0; i < times; ++i) name += unit;
        return name;
    };
    // Longer than any limit, and a thousand times as long.
    const std::size_t shorter = statementsWith(course, named(100), {}).size();
    CHECK(statementsWith(course, named(100'000), {}).size() == shorter);
    const std::size_t lost = statementsWith(course, "A", named(100)).size();
    CHECK(statementsWith(course, "A", named(100'000)).size() == lost);
}

TEST_CASE("classes whose long names differ at the end stay different in statements") {
    Course course;
    course.play("Lin", {"listen", "ask", "answer"}, 0);
    const std::string name(100'000, 'a');
    const std::string first = idOfClass(course, name + "1");
    REQUIRE(!first.empty());
    CHECK(first == idOfClass(course, name + "1"));
    CHECK(first != idOfClass(course, name + "2"));
}

TEST_CASE("statements about an attempt are whole only with its answers") {
    Course course = smallCourse();
    course.unfinished("Chen", records::AttemptState::open, 20);
    course.unfinished("Chen", records::AttemptState::left, 21);
    const std::size_t known = course.attempts().size();
    course.forgetVersions();
    course.unfinished("Chen", records::AttemptState::left, 22);
    for (std::size_t i = 0; i < course.attempts().size(); ++i) {
        CAPTURE(i);
        auto [attempt, moves] = course.attempts()[i];
        for (const bool isLost : {false, true}) {
            if (isLost) attempt.header.digest = "lost";
            reports::Material material;
            reports::add(attempt, moves, course.shelf(), material);
            const reports::xapi::Told told =
                reports::xapi::statementsOf(material.entries.front(), moves, course.shelf());
            const bool isEnded = attempt.state == records::AttemptState::ended;
            CHECK(told.whole == (!isEnded || (!isLost && i < known)));
            std::set<std::string> ids;
            std::size_t answers = 0;
            for (const reports::xapi::Statement& statement : told.statements) {
                ids.insert(statement.id);
                answers += statement.isAnswer ? 1 : 0;
                CHECK(!statement.step.empty());
            }
            CHECK(ids.size() == told.statements.size());
            CHECK((answers > 0) == (isEnded && told.whole));
        }
    }
}
