// How exams and practice are marked and drawn.
#include <set>

#include <doctest/doctest.h>

#include "records/exam_room.hpp"
#include "records/stored_quiz.hpp"

using namespace fourfold::records;
using namespace fourfold::testing;
namespace quiz = fourfold::quiz;
using std::chrono::minutes;

TEST_CASE("an attempt is marked by the rule that it began with, and one that names none by the earlier rule") {
    Room room(9);
    const std::vector<std::size_t> three{0, 1, 2};  // the two right ones of the multiple choice, and a wrong one
    QuizSession session = room.exam();
    const auto first = need(room.store->moves(session.header().id));
    REQUIRE(first.size() == 1);
    CHECK(first[0].what == Move::What(Move::Rule{quiz::usualRule}));
    CHECK(session.apply(answerTo(session, multipleQuestion, quiz::ChosenOptions{three})) == quiz::Refusal::none);
    const std::size_t sheet = sheetOf(session, multipleQuestion);
    CHECK(session.sitting().points(sheet) == fourfold::core::whole(0));

    // An attempt as programs before the rules have stored it: the same moves without the rule.
    AttemptHeader header = session.header();
    header.id = AttemptId(std::string("01234567-89ab-4cde-8f01-23456789abcd"));
    auto moves = need(room.store->moves(session.header().id));
    moves.erase(moves.begin());
    const auto earlier = sittingOf(*room.bank, Mode::exam, header.seed, moves);
    CHECK(earlier.rule(sheet) == quiz::MultipleRule::netRight);
    CHECK(earlier.points(sheet) == fourfold::core::whole(5));

    // A rule that comes later changes nothing.
    moves.push_back({.what = Move::Rule{quiz::MultipleRule::rightMinusWrong}});
    CHECK(sittingOf(*room.bank, Mode::exam, header.seed, moves).points(sheet) == fourfold::core::whole(5));

    // Nor does it change what a bank says.
    std::get<quiz::MultipleChoice>(room.bank->questions[multipleQuestion].task).rule = quiz::MultipleRule::netRight;
    CHECK(session.sitting().points(sheet) == fourfold::core::whole(5));
}

TEST_CASE("practice of one topic goes on with that topic and its rule") {
    Room room;
    const quiz::TopicId work{1};
    std::size_t asked = 0;
    {
        auto entered = QuizSession::enter(room.store, room.bank, {.person = room.li, .seed = 3, .topic = work},
                                          room.hands.clock());
        auto& session = std::get<QuizSession>(entered);
        asked = session.sitting().paper().size();
        CHECK(session.apply(answerTo(session, 6, quiz::ChosenOption{0})) == quiz::Refusal::none);
    }
    room.restart();
    auto entered = QuizSession::enter(room.store, room.bank, {.person = room.li}, room.hands.clock());
    const auto& session = std::get<QuizSession>(entered);
    CHECK(session.wentOn());
    CHECK(session.sitting().paper().size() == asked);
    CHECK(session.sitting().whenUnsaid() == quiz::usualRule);
}

TEST_CASE("a bank for exams only is not practised, not even where practice was left") {
    Room room;
    {
        auto entered = room.enter(Mode::practice);
        auto& session = std::get<QuizSession>(entered);
        CHECK(session.apply(answerTo(session, singleQuestion, quiz::ChosenOption{0})) == quiz::Refusal::none);
    }
    room.bank->practice = false;
    CHECK(room.refused(Mode::practice) == Why::examsOnly);
    CHECK(room.exam().apply(event::HandedIn{}) == quiz::Refusal::none);
}

TEST_CASE("an exam draws its own seed, whatever is wished, and nobody can tell it beforehand") {
    Room room(200);
    std::set<std::uint64_t> drawn;
    for (int i = 0; i < 100; ++i) {
        auto entered = QuizSession::enter(room.store, room.bank, {.person = room.li, .mode = Mode::exam, .seed = 5},
                                          room.hands.clock());
        auto& session = std::get<QuizSession>(entered);
        drawn.insert(session.header().seed);
        CHECK(session.apply(event::HandedIn{}) == quiz::Refusal::none);
    }
    CHECK(drawn.size() == 100);
    // Below what other programs read exactly, and above what a dry run or an earlier version had.
    CHECK(*drawn.begin() >= std::uint64_t{1} << 52U);
    CHECK(*drawn.rbegin() < std::uint64_t{1} << 53U);
    // Each bit but the fixed ones is 0 in some and 1 in others.
    std::uint64_t ones = 0;
    std::uint64_t zeros = 0;
    for (const std::uint64_t seed : drawn) {
        ones |= seed;
        zeros |= ~seed;
    }
    constexpr std::uint64_t all = (std::uint64_t{1} << 52U) - 1;
    CHECK((ones & all) == all);
    CHECK((zeros & all) == all);
    for (const std::uint64_t chosen :
         {std::uint64_t{0}, std::uint64_t{5}, *drawn.begin(), *drawn.rbegin(), all, ~all}) {
        CHECK(dryRunSeed(chosen) < std::uint64_t{1} << 52U);
        CHECK(dryRunSeed(chosen) > std::uint64_t{1} << 32U);
    }
}

TEST_CASE("a rehearsal asks what its number draws, and stores nothing") {
    Room room;
    room.bank->exam.draw = std::vector<quiz::Quota>{{.topic = quiz::TopicId{0}, .count = 2}};
    auto session = QuizSession::rehearse(room.bank, 9, fourfold::core::Language::en, room.hands.clock());
    CHECK_FALSE(session.keeps());
    CHECK(session.sitting().paper() == quiz::examPaper(*room.bank, dryRunSeed(9)));
    CHECK(session.timeLeft() == minutes(20));
    CHECK(session.apply(event::Flagged{0, true}) == quiz::Refusal::none);
    CHECK(session.apply(event::HandedIn{}) == quiz::Refusal::none);
    CHECK(session.sitting().phase() == quiz::Phase::over);
    CHECK(session.fault() == nullptr);
    CHECK(need(room.store->list()).empty());
    CHECK(room.standing().begun == 0);
}
