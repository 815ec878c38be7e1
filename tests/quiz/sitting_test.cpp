#include "quiz/sitting.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/random.hpp"
#include "quiz/sample_bank.hpp"

using namespace fourfold;
using namespace fourfold::quiz;
using namespace fourfold::testing;
using core::Fraction;
using core::whole;
using std::chrono::milliseconds;
using std::chrono::minutes;

namespace {

// A paper in the order of the bank, so that a sheet has the number of its question.
Paper plainPaper(const Bank& bank) {
    Paper paper;
    for (std::size_t i = 0; i < bank.questions.size(); ++i) paper.push_back({QuestionId(i), {}});
    return paper;
}

Answer right(const Question& question) {
    return std::holds_alternative<Practical>(question.task) ? Answer(Played{{"listen"}, whole(1)})
                                                            : rightAnswer(question);
}

Event answer(std::size_t sheet, Answer given) { return event::Answered{sheet, std::move(given)}; }

void answerAll(Sitting& sitting) {
    for (std::size_t i = 0; i < sitting.paper().size(); ++i) {
        REQUIRE(sitting.apply(answer(i, right(sitting.question(i)))) == Refusal::none);
    }
}

}  // namespace

TEST_CASE("in an exam answers change until it is handed in, and not afterwards") {
    const Bank bank = sampleBank();
    Sitting sitting(bank, Mode::exam, plainPaper(bank));
    CHECK(sitting.unanswered() == 9);
    CHECK(sitting.apply(answer(0, ChosenOption{1})) == Refusal::none);
    CHECK(sitting.apply(answer(0, ChosenOption{0})) == Refusal::none);
    CHECK(sitting.apply(answer(2, Said{true})) == Refusal::none);
    CHECK(sitting.apply(answer(2, NoAnswer{})) == Refusal::none);
    CHECK(sitting.unanswered() == 8);
    CHECK(sitting.apply(event::HandedIn{}) == Refusal::none);
    CHECK(sitting.phase() == Phase::over);
    CHECK(sitting.apply(answer(0, ChosenOption{1})) == Refusal::isOver);
    CHECK(sitting.apply(event::Flagged{0, true}) == Refusal::isOver);
    CHECK(resultOf(sitting).points == whole(10));
}

TEST_CASE("a play cannot be changed in an exam, but is played once more in the second chance") {
    Bank bank = sampleBank();
    bank.exam.secondChance = 50;
    Sitting sitting(bank, Mode::exam, plainPaper(bank));
    const Answer poor = Played{{"push"}, Fraction{1, 4}};
    CHECK(sitting.apply(answer(practicalQuestion, poor)) == Refusal::none);
    CHECK_FALSE(sitting.open(practicalQuestion));
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"listen"}, whole(1)})) == Refusal::isFinal);
    CHECK(sitting.apply(event::HandedIn{}) == Refusal::none);
    CHECK(sitting.open(practicalQuestion));
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"listen"}, whole(1)})) == Refusal::none);
    CHECK(sitting.apply(answer(practicalQuestion, poor)) == Refusal::isFinal);
    CHECK(sitting.points(practicalQuestion) == whole(5));
}

TEST_CASE("a play goes on from where it was kept, is no answer before its end, and is never taken back") {
    const Bank bank = sampleBank();
    for (const Mode mode : {Mode::exam, Mode::practice}) {
        Sitting sitting(bank, mode, plainPaper(bank));
        const Answer begun = Played{{"greet"}, whole(0), false};
        CHECK(sitting.apply(answer(practicalQuestion, begun)) == Refusal::none);
        CHECK_FALSE(sitting.answered(practicalQuestion));
        CHECK(sitting.unanswered() == 9);
        CHECK(sitting.points(practicalQuestion) == whole(0));
        CHECK(sitting.apply(answer(practicalQuestion, Played{{"push"}, whole(1)})) == Refusal::isFinal);
        CHECK(sitting.apply(answer(practicalQuestion, NoAnswer{})) == Refusal::isFinal);
        CHECK(sitting.apply(answer(practicalQuestion, Played{{"greet", "listen"}, whole(1)})) == Refusal::none);
        CHECK(sitting.points(practicalQuestion) == whole(10));
        CHECK_FALSE(sitting.open(practicalQuestion));
    }
}

TEST_CASE("in another version of its scenario a play begins anew, unless it is over") {
    const Bank bank = sampleBank();
    Sitting sitting(bank, Mode::exam, plainPaper(bank));
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"greet", "ask"}, whole(0), false, "0011"})) == Refusal::none);
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"push"}, whole(0), false, "0011"})) == Refusal::isFinal);
    CHECK(sitting.apply(answer(practicalQuestion, NoAnswer{})) == Refusal::isFinal);
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"push"}, whole(0), false, "0022"})) == Refusal::none);
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"listen"}, whole(1), true, "0022"})) == Refusal::isFinal);
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"push", "ask"}, whole(1), true, "0022"})) == Refusal::none);
    CHECK(sitting.apply(answer(practicalQuestion, Played{{"listen"}, whole(1), true, "0033"})) == Refusal::isFinal);
}

TEST_CASE("in practice an answer is final, and the last one ends it") {
    const Bank bank = sampleBank();
    Sitting sitting(bank, Mode::practice, plainPaper(bank));
    CHECK(sitting.apply(answer(0, ChosenOption{1})) == Refusal::none);
    CHECK(sitting.apply(answer(0, ChosenOption{0})) == Refusal::isFinal);
    for (std::size_t i = 1; i < 9; ++i) {
        CHECK(sitting.phase() == Phase::answering);
        CHECK(sitting.apply(answer(i, right(sitting.question(i)))) == Refusal::none);
    }
    CHECK(sitting.phase() == Phase::over);
    CHECK(resultOf(sitting).points == whole(80));
}

TEST_CASE("what does not fit changes nothing") {
    const Bank bank = sampleBank();
    Sitting sitting(bank, Mode::exam, plainPaper(bank));
    CHECK(sitting.apply(answer(9, ChosenOption{0})) == Refusal::noSuchQuestion);
    CHECK(sitting.apply(event::Flagged{9, true}) == Refusal::noSuchQuestion);
    CHECK(sitting.apply(answer(0, Said{true})) == Refusal::doesNotFit);
    CHECK(sitting.apply(answer(0, ChosenOption{4})) == Refusal::doesNotFit);
    CHECK(sitting.unanswered() == 9);
}

TEST_CASE("questions are flagged and unflagged without being answered") {
    const Bank bank = sampleBank();
    Sitting sitting(bank, Mode::exam, plainPaper(bank));
    CHECK(sitting.apply(event::Flagged{3, true}) == Refusal::none);
    CHECK(sitting.flagged(3));
    CHECK_FALSE(sitting.flagged(2));
    CHECK(sitting.apply(event::Flagged{3, false}) == Refusal::none);
    CHECK_FALSE(sitting.flagged(3));
    CHECK(sitting.unanswered() == 9);
}

TEST_CASE("a second chance asks what was not fully right once more, for a part of its points") {
    Bank bank = sampleBank();
    bank.exam.secondChance = 50;
    Sitting sitting(bank, Mode::exam, plainPaper(bank), MultipleRule::netRight);
    answerAll(sitting);
    CHECK(sitting.apply(answer(0, ChosenOption{3})) == Refusal::none);     // wrong
    CHECK(sitting.apply(answer(1, ChosenOptions{{0}})) == Refusal::none);  // half
    CHECK(sitting.apply(answer(6, NoAnswer{})) == Refusal::none);
    CHECK(sitting.apply(event::HandedIn{}) == Refusal::none);
    REQUIRE(sitting.phase() == Phase::secondChance);
    CHECK(sitting.unanswered() == 3);
    CHECK_FALSE(sitting.open(2));
    CHECK(sitting.apply(answer(2, Said{false})) == Refusal::isFinal);
    CHECK((sitting.answer(0) == Answer(NoAnswer{})));
    CHECK((sitting.firstAnswer(0) == Answer(ChosenOption{3})));

    CHECK(sitting.apply(answer(0, ChosenOption{0})) == Refusal::none);
    CHECK(sitting.apply(answer(1, ChosenOptions{{2}})) == Refusal::none);
    CHECK(sitting.points(0) == whole(5));  // half of its points
    CHECK(sitting.points(1) == whole(5));  // the first answer was better
    CHECK(sitting.points(6) == whole(0));
    CHECK(sitting.apply(event::HandedIn{}) == Refusal::none);
    CHECK(sitting.phase() == Phase::over);
    CHECK(resultOf(sitting).points == whole(70));
}

TEST_CASE("nothing is asked again when all was right, without a second chance, or when the time is up") {
    Bank bank = sampleBank();
    Sitting without(bank, Mode::exam, plainPaper(bank));
    CHECK(without.apply(event::HandedIn{}) == Refusal::none);
    CHECK(without.phase() == Phase::over);

    bank.exam.secondChance = 50;
    Sitting perfect(bank, Mode::exam, plainPaper(bank));
    answerAll(perfect);
    CHECK(perfect.apply(event::HandedIn{}) == Refusal::none);
    CHECK(perfect.phase() == Phase::over);
    CHECK(resultOf(perfect).points == whole(90));

    Sitting late(bank, Mode::exam, plainPaper(bank));
    CHECK(late.apply(answer(0, ChosenOption{0})) == Refusal::none);
    CHECK(late.apply(event::TimeUp{}) == Refusal::none);
    CHECK(late.phase() == Phase::over);
    CHECK(resultOf(late).points == whole(10));
}

TEST_CASE("an exam passes with exactly the points it needs, and fails with any less") {
    Bank bank = sampleBank();
    bank.pass = 70;
    bank.questions[0].points = 7;  // 87 points in all
    bank.questions[1].points = 3;
    bank.questions.resize(2);  // 10 in all
    Sitting sitting(bank, Mode::exam, plainPaper(bank));
    CHECK(sitting.apply(answer(0, ChosenOption{0})) == Refusal::none);
    CHECK(resultOf(sitting).pass);
    bank.pass = 71;
    CHECK_FALSE(resultOf(sitting).pass);
    CHECK(percentOf(resultOf(sitting).points, resultOf(sitting).outOf) == whole(70));
    CHECK(percentOf(whole(0), 0) == whole(0));
}

TEST_CASE("the result is told by topic, in the order of the bank, and adds up") {
    const Bank bank = sampleBank();
    Paper paper = plainPaper(bank);
    std::ranges::reverse(paper);
    Sitting sitting(bank, Mode::exam, paper);
    for (std::size_t i = 0; i < paper.size(); i += 2) {
        REQUIRE(sitting.apply(answer(i, right(sitting.question(i)))) == Refusal::none);
    }
    const Result result = resultOf(sitting);
    REQUIRE(result.topics.size() == 2);
    CHECK(result.topics[0].topic == TopicId(0));
    CHECK(result.topics[0].questions == 5);
    CHECK(result.topics[1].outOf == 40);
    CHECK(result.topics[0].points + result.topics[1].points == result.points);
    CHECK(result.topics[0].outOf + result.topics[1].outOf == result.outOf);

    Sitting oneTopic(bank, Mode::practice, practicePaper(bank, TopicId(1), 1));
    CHECK(resultOf(oneTopic).topics.size() == 1);
}

TEST_CASE("a sitting made again from its events is in the same state") {
    Bank bank = sampleBank();
    bank.exam.secondChance = 40;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        core::Random random(seed);
        const Paper paper = examPaper(bank, seed);
        Sitting sitting(bank, Mode::exam, paper);
        std::vector<Event> kept;
        for (int i = 0; i < 40; ++i) {
            const std::size_t sheet = random.below(11);
            Event event = answer(sheet, NoAnswer{});
            switch (random.below(12)) {
                case 0: event = event::Flagged{sheet, random.below(2) == 0}; break;
                case 1: event = event::HandedIn{}; break;
                case 2: event = answer(sheet, Said{true}); break;
                default:
                    if (sheet < paper.size() && random.below(3) > 0)
                        event = answer(sheet, right(sitting.question(sheet)));
            }
            if (sitting.apply(event) == Refusal::none) kept.push_back(event);
        }
        Sitting again(bank, Mode::exam, paper);
        for (const Event& event : kept) REQUIRE(again.apply(event) == Refusal::none);
        CHECK(again.phase() == sitting.phase());
        CHECK((resultOf(again) == resultOf(sitting)));
        for (std::size_t i = 0; i < paper.size(); ++i) {
            CHECK((again.answer(i) == sitting.answer(i)));
            CHECK(again.flagged(i) == sitting.flagged(i));
            CHECK(again.open(i) == sitting.open(i));
        }
    }
}

TEST_CASE("the time runs in an exam that has a limit, and never below 0") {
    Bank bank = sampleBank();
    CHECK(timeLeft(bank, Mode::exam, minutes(3)) == std::nullopt);
    bank.exam.minutes = 20;
    CHECK(timeLeft(bank, Mode::exam, milliseconds(0)) == minutes(20));
    CHECK(timeLeft(bank, Mode::exam, minutes(19)) == minutes(1));
    CHECK(timeLeft(bank, Mode::exam, minutes(25)) == milliseconds(0));
    CHECK(timeLeft(bank, Mode::practice, minutes(3)) == std::nullopt);
}

TEST_CASE("a sitting is marked by its rule: half of the right options earns nothing in a new one") {
    const Bank bank = sampleBank();
    for (const auto& [rule, earned] : {std::pair(MultipleRule::allOrNothing, 0), {MultipleRule::netRight, 5}}) {
        Sitting sitting(bank, Mode::exam, plainPaper(bank), rule);
        CHECK(sitting.apply(answer(1, ChosenOptions{{0}})) == Refusal::none);
        CHECK(sitting.rule(1) == rule);
        CHECK_FALSE(sitting.rule(0));
        CHECK(sitting.points(1) == whole(earned));
        CHECK(sitting.firstShare(1) == Fraction{earned, 10});
    }
    CHECK(Sitting(bank, Mode::exam, plainPaper(bank)).whenUnsaid() == MultipleRule::allOrNothing);
}
