// Requests of a trainee about quizzes, and the answers to them.
#include <algorithm>
#include <variant>

#include <doctest/doctest.h>

#include "desk/quiz_desk.hpp"
#include "desk/trainee.hpp"

namespace fourfold::desk {
namespace {

using testing::Course;
using testing::Trainee;

template <class Wanted>
bool is(const QuizAnswer& answer) {
    return std::holds_alternative<Wanted>(answer);
}

bool judgedRight(const QuizAnswer& answer) {
    REQUIRE(is<quizzing::Judged>(answer));
    return std::get<quizzing::Judged>(answer).right;
}

// A trainee at the start page of the bank with all kinds of questions.
struct Taker {
    explicit Taker(quiz::Mode mode) : lin(course) {
        static_cast<void>(lin.desks.people.keep());
        REQUIRE(is<quizzing::Opened>(lin.quiz(quizzing::OpenBank{course.path("kinds.bank")})));
        REQUIRE(is<quizzing::Changed>(lin.quiz(quizzing::SetMode{mode})));
    }
    QuizAnswer ask(const QuizRequest& request) { return lin.quiz(request); }
    [[nodiscard]] OngoingQuiz& quiz() { return *lin.desks.quizzes.quiz(); }
    // Shows the question with this id. Returns the answer to the request.
    QuizAnswer goTo(std::string_view id) {
        const quiz::Sitting& sitting = quiz().sitting();
        std::size_t sheet = 0;
        while (sitting.question(sheet).id != id) ++sheet;
        return ask(quizzing::GoTo{sheet});
    }
    // The place on the screen of a part of the present question, by its place in the bank.
    [[nodiscard]] std::size_t placeOf(std::size_t part) {
        const auto& shown = quiz().sitting().paper()[quiz().at()].shown;
        return static_cast<std::size_t>(std::ranges::find(shown, part) - shown.begin());
    }
    // Takes the best choice of the present practical question.
    QuizAnswer playBest() {
        while (!lin.solver.result(quiz().stage()->compiled().get())) lin.await();
        const auto solved = lin.solver.result(quiz().stage()->compiled().get());
        return ask(quizzing::Choose{*solved->solution.best(quiz().stage()->play().now())});
    }
    [[nodiscard]] std::size_t cards() { return lin.desks.people.deck().read().entries.size(); }

    Course course;
    Trainee lin;
};

}  // namespace

TEST_CASE("a bank that cannot be read is named by its path, and without a bank nothing begins") {
    const Course course;
    Trainee lin(course);
    CHECK(is<quizzing::Nothing>(lin.quiz(quizzing::Begin{})));
    CHECK(is<quizzing::Nothing>(lin.quiz(quizzing::Press{0})));
    const QuizAnswer answer = lin.quiz(quizzing::OpenBank{course.path("never.yaml")});
    REQUIRE(is<quizzing::Unreadable>(answer));
    CHECK(std::get<quizzing::Unreadable>(answer).path == course.path("never.yaml").string());
    CHECK_FALSE(lin.desks.quizzes.isOpen());
}

TEST_CASE("in practice an answer is judged at once, and goes into the deck unless it is right") {
    Taker taker(quiz::Mode::practice);
    CHECK(is<quizzing::Began>(taker.ask(quizzing::Begin{})));
    taker.goTo("single");
    CHECK_FALSE(judgedRight(taker.ask(quizzing::Press{taker.placeOf(1)})));
    CHECK(taker.cards() == 1);
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::Press{taker.placeOf(0)})));  // it was answered before
    CHECK(is<quizzing::Turned>(taker.ask(quizzing::Next{})));
    taker.goTo("multiple");
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::Check{})));  // nothing is chosen
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::Press{taker.placeOf(0)})));
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::Press{taker.placeOf(1)})));
    CHECK(judgedRight(taker.ask(quizzing::Check{})));
    CHECK(taker.cards() == 1);
    CHECK(is<quizzing::Turned>(taker.goTo("true-false")));
    CHECK(is<quizzing::Changed>(taker.goTo("true-false")));
    CHECK(judgedRight(taker.ask(quizzing::Press{0})));
    CHECK(is<quizzing::Left>(taker.ask(quizzing::LeaveQuiz{})));
    CHECK(taker.lin.desks.quizzes.quiz() == nullptr);
    CHECK(taker.lin.desks.quizzes.leftOff());
}

TEST_CASE("a practical question is played on the stage, and judged when its scenario is solved") {
    Taker taker(quiz::Mode::practice);
    taker.ask(quizzing::Begin{});
    taker.goTo("single");
    CHECK(is<quizzing::Nothing>(taker.ask(quizzing::Play{})));
    taker.goTo("practical");
    CHECK(is<quizzing::Staged>(taker.ask(quizzing::Play{})));
    CHECK(is<quizzing::Unstaged>(taker.ask(quizzing::LeaveStage{})));
    const QuizAnswer played = taker.playBest();
    REQUIRE(is<quizzing::Played>(played));
    CHECK(std::get<quizzing::Played>(played).done);  // the question is only one decision
    CHECK(judgedRight(taker.lin.desks.quizzes.tick()));
    CHECK(is<quizzing::Nothing>(taker.lin.desks.quizzes.tick()));
    CHECK(taker.cards() == 0);
}

TEST_CASE("the result of practice is shown after its last question") {
    Taker taker(quiz::Mode::practice);
    taker.ask(quizzing::SetTopic{quiz::TopicId(0)});
    taker.ask(quizzing::Begin{});
    REQUIRE(taker.quiz().sitting().paper().size() == 3);
    taker.goTo("single");
    taker.ask(quizzing::Press{taker.placeOf(0)});
    taker.goTo("true-false");
    taker.ask(quizzing::Press{1});
    taker.goTo("multiple");
    taker.ask(quizzing::Press{taker.placeOf(2)});
    CHECK_FALSE(judgedRight(taker.ask(quizzing::Check{})));
    const QuizAnswer over = taker.ask(quizzing::Next{});
    REQUIRE(is<quizzing::Over>(over));
    CHECK(std::get<quizzing::Over>(over).won);
    CHECK(taker.cards() == 2);
    CHECK(is<quizzing::Reviewed>(taker.ask(quizzing::Review{})));
    CHECK(is<quizzing::Turned>(taker.ask(quizzing::Next{})));
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::SaveCertificate{})));
    CHECK(taker.lin.desks.quizzes.certificate() == nullptr);  // practice has none
}

TEST_CASE("an exam judges nothing before it is handed in, and a second chance asks again what was wrong") {
    Taker taker(quiz::Mode::exam);
    CHECK(is<quizzing::Began>(taker.ask(quizzing::Begin{})));
    taker.goTo("single");
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::Press{taker.placeOf(1)})));
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::Flag{})));
    CHECK(taker.quiz().sitting().flagged(taker.quiz().at()));
    CHECK(is<quizzing::Turned>(taker.ask(quizzing::Next{})));
    CHECK(is<quizzing::Turned>(taker.ask(quizzing::Previous{})));
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::AskHandIn{})));
    CHECK(taker.quiz().over() == OngoingQuiz::Over::handIn);
    CHECK(is<quizzing::Changed>(taker.ask(quizzing::Close{})));
    CHECK_FALSE(is<quizzing::Over>(taker.ask(quizzing::HandIn{})));
    CHECK(taker.quiz().over() == OngoingQuiz::Over::secondChance);
    CHECK(is<quizzing::Nothing>(taker.lin.desks.quizzes.tick()));
    const QuizAnswer over = taker.ask(quizzing::HandIn{});
    REQUIRE(is<quizzing::Over>(over));
    CHECK_FALSE(std::get<quizzing::Over>(over).won);
    CHECK(is<quizzing::Nothing>(taker.lin.desks.quizzes.tick()));  // reported only once
    CHECK(taker.cards() == 0);
    taker.ask(quizzing::LeaveQuiz{});
    CHECK(is<quizzing::OverBefore>(taker.ask(quizzing::LastExam{})));
    CHECK(is<quizzing::Nothing>(taker.lin.desks.quizzes.tick()));
}

TEST_CASE("a second chance opens the play of its first question, even if that question was shown before") {
    Taker taker(quiz::Mode::exam);
    taker.ask(quizzing::Begin{});
    std::size_t practical = 0;
    for (std::size_t i = 0; i < taker.quiz().sitting().paper().size(); ++i) {
        if (taker.quiz().sitting().question(i).id == "practical") practical = i;
    }
    // Gives every question except the practical one the right answer for its first part.
    for (const std::string_view id : {"single", "true-false"}) {
        taker.goTo(id);
        taker.ask(quizzing::Press{id == "single" ? taker.placeOf(0) : 0});
    }
    taker.ask(quizzing::GoTo{practical});
    taker.ask(quizzing::HandIn{});
    REQUIRE(taker.quiz().over() == OngoingQuiz::Over::secondChance);
    taker.ask(quizzing::Close{});
    taker.ask(quizzing::GoTo{practical});
    CHECK(is<quizzing::Staged>(taker.ask(quizzing::Play{})));
}

TEST_CASE("the exam's standing is looked up again when somebody else plays") {
    Taker taker(quiz::Mode::exam);
    taker.ask(quizzing::Begin{});
    taker.ask(quizzing::HandIn{});
    taker.ask(quizzing::HandIn{});
    taker.ask(quizzing::LeaveQuiz{});
    CHECK(taker.lin.desks.quizzes.hasLastExam());
    CHECK(taker.lin.desks.choosePerson({.id = {}, .name = "Mei", .className = "Three"}));
    CHECK_FALSE(taker.lin.desks.quizzes.hasLastExam());
    CHECK(is<quizzing::Nothing>(taker.ask(quizzing::LastExam{})));
    CHECK(taker.lin.desks.choosePerson({}));
    CHECK(is<quizzing::Nothing>(taker.ask(quizzing::Begin{})));
    REQUIRE(taker.lin.desks.quizzes.refusal());
    CHECK(taker.lin.desks.quizzes.refusal()->why == records::QuizRefusal::Why::nobody);
}

TEST_CASE("the bank of the start page is read again when its file has changed") {
    Taker taker(quiz::Mode::practice);
    const core::Digest before = taker.lin.desks.quizzes.bank().digest;
    taker.course.write("kinds.bank", taker.course.read("kinds.bank") + "# changed\n");
    taker.ask(quizzing::Begin{});
    taker.lin.readAgain(taker.course);
    CHECK(taker.lin.desks.quizzes.bank().digest == before);  // the sitting stays in its version
    taker.ask(quizzing::LeaveQuiz{});
    taker.lin.readAgain(taker.course);
    CHECK(taker.lin.desks.quizzes.bank().digest != before);
}

}  // namespace fourfold::desk
