#include "desk/attempt_details.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "desk/trainee.hpp"
#include "records/quiz_session.hpp"
#include "support/kinds_bank.hpp"
#include "support/temp_folder.hpp"
#include "yaml/bank_loader.hpp"

namespace fourfold::desk {
namespace {

// A store, and a bank whose exam may be taken twice.
struct Exams {
    Exams() : bank(yaml::loadBankText(testing::kindsBank, "kinds.yaml").bank) {
        REQUIRE(bank != nullptr);
        shelf.add(bank);
    }

    records::QuizSession begin(quiz::Mode mode) {
        auto entered = records::QuizSession::enter(store, bank, {.person = person, .mode = mode, .seed = 1});
        return std::get<records::QuizSession>(std::move(entered));
    }
    static void handIn(records::QuizSession& session) {
        while (session.sitting().phase() != quiz::Phase::over)
            REQUIRE(session.apply(quiz::event::HandedIn{}) == quiz::Refusal::none);
    }
    AttemptDetails lookInto(const records::QuizSession& session) {
        const records::AttemptId& id = session.header().id;
        auto attempt = store->find(id).value();
        REQUIRE(attempt);
        return desk::lookInto(std::move(*attempt), store->moves(id).value(), *store, shelf);
    }

    testing::TempFolder folder;
    std::shared_ptr<records::AttemptStore> store =
        std::make_shared<records::AttemptStore>((folder.path() / "records.sqlite").string());
    records::Person person = store->person("Lin", "").value();
    std::shared_ptr<const quiz::Bank> bank;
    reports::Shelf shelf{scenario::Weights{10, 20, 30, 40}};
};

}  // namespace

TEST_CASE("the results keep the questions of an exam back until its review is released to the person") {
    Exams exams;
    {
        records::QuizSession first = exams.begin(quiz::Mode::exam);
        CHECK(exams.lookInto(first).isKeptBack);
        Exams::handIn(first);
        CHECK(exams.lookInto(first).isKeptBack);
    }
    records::QuizSession last = exams.begin(quiz::Mode::exam);
    CHECK(exams.lookInto(last).isKeptBack);
    Exams::handIn(last);
    const AttemptDetails details = exams.lookInto(last);
    CHECK_FALSE(details.isKeptBack);
    REQUIRE(details.sitting);
    CHECK(details.sitting->phase() == quiz::Phase::over);
}

TEST_CASE("the results keep the review of an exam on a scenario back while it goes on") {
    const testing::Course course;
    testing::Trainee lin(course);
    reports::Shelf shelf{scenario::Weights{10, 20, 30, 40}};
    for (const auto& scenario : course.library()->scenarios()) shelf.add(scenario);
    const auto details = [&] {
        auto attempts = lin.attempts->list().value();
        REQUIRE(attempts.size() == 1);
        const records::AttemptId id = attempts.front().header.id;
        return desk::lookInto(std::move(attempts.front()), lin.attempts->moves(id).value(), *lin.attempts, shelf);
    };
    lin.begin(engine::Mode::exam);
    lin.choose("hello");
    CHECK(details().isKeptBack);
    CHECK_FALSE(details().review);
    CHECK(details().scenario != nullptr);
}

TEST_CASE("the results show the questions of a practice at once") {
    Exams exams;
    records::QuizSession practice = exams.begin(quiz::Mode::practice);
    const auto& paper = practice.sitting().paper();
    const auto isSingle = [&](const quiz::Sheet& sheet) { return (*exams.bank)[sheet.question].id == "single"; };
    const auto at = static_cast<std::size_t>(std::ranges::find_if(paper, isSingle) - paper.begin());
    REQUIRE(practice.apply(quiz::event::Answered{at, quiz::rightAnswer(practice.sitting().question(at))}) ==
            quiz::Refusal::none);
    CHECK_FALSE(exams.lookInto(practice).isKeptBack);
}

TEST_CASE("an exam that goes on is kept back even where its bank is not at hand") {
    Exams exams;
    reports::Shelf none{scenario::Weights{10, 20, 30, 40}};
    const records::QuizSession session = exams.begin(quiz::Mode::exam);
    const records::AttemptId& id = session.header().id;
    const AttemptDetails details =
        desk::lookInto(*exams.store->find(id).value(), exams.store->moves(id).value(), *exams.store, none);
    CHECK_FALSE(details.bank);
    CHECK(details.isKeptBack);
}

}  // namespace fourfold::desk
