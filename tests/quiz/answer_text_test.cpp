#include "quiz/answer_text.hpp"

#include <doctest/doctest.h>

#include "quiz/sample_bank.hpp"

using namespace fourfold;
using namespace fourfold::quiz;
using namespace fourfold::testing;

TEST_CASE("every answer that fits is read back from its words") {
    const Bank bank = sampleBank();
    struct Case {
        std::size_t question;
        Answer answer;
        const char* words;
    };
    const Case cases[] = {
        {singleQuestion, ChosenOption{2}, "c"},
        {multipleQuestion, ChosenOptions{{0, 3}}, "a,d"},
        {multipleQuestion, ChosenOptions{}, "-"},
        {trueFalseQuestion, Said{true}, "true"},
        {trueFalseQuestion, Said{false}, "false"},
        {orderingQuestion, Order{{3, 0, 2, 1}}, "fourth,first,third,second"},
        {matchingQuestion, Matches{{2, std::nullopt, 3}}, "decision=technical,technical=nobody"},
        {matchingQuestion, Matches{{std::nullopt, std::nullopt, std::nullopt}}, "-"},
        {practicalQuestion, Played{{"listen", "ask"}}, "listen,ask"},
        {singleQuestion, NoAnswer{}, ""},
        {practicalQuestion, NoAnswer{}, ""},
    };
    for (const Case& each : cases) {
        const Question& question = bank.questions[each.question];
        CAPTURE(question.id);
        CHECK(textOf(each.answer, question) == each.words);
        const auto read = answerFrom(each.words, question);
        REQUIRE(std::holds_alternative<Answer>(read));
        CHECK((std::get<Answer>(read) == each.answer));
        CHECK(fits(std::get<Answer>(read), question));
    }
}

TEST_CASE("the order in which several options are named does not matter") {
    const Question question = sampleBank().questions[multipleQuestion];
    CHECK((std::get<Answer>(answerFrom("d,a", question)) == Answer(ChosenOptions{{0, 3}})));
}

TEST_CASE("an answer that does not fit has no words") {
    CHECK(textOf(Said{true}, sampleBank().questions[singleQuestion]).empty());
    CHECK(textOf(ChosenOption{9}, sampleBank().questions[singleQuestion]).empty());
}

TEST_CASE("what is wrong with an answer's words is told with the word") {
    using Kind = AnswerFault::Kind;
    const Bank bank = sampleBank();
    struct Case {
        std::size_t question;
        const char* words;
        AnswerFault fault;
    };
    const Case cases[] = {
        {singleQuestion, "e", {Kind::unknownName, "e"}},
        {singleQuestion, "a,b", {Kind::several, "a,b"}},
        {multipleQuestion, "a,x", {Kind::unknownName, "x"}},
        {multipleQuestion, "a,", {Kind::unknownName, ""}},
        {multipleQuestion, "a,b,a", {Kind::twice, "a"}},
        {trueFalseQuestion, "yes", {Kind::notTrueFalse, "yes"}},
        {orderingQuestion, "first,second,third", {Kind::missing, "fourth"}},
        {orderingQuestion, "first,second,third,second", {Kind::twice, "second"}},
        {matchingQuestion, "decision", {Kind::noPair, "decision"}},
        {matchingQuestion, "boss=user", {Kind::unknownName, "boss"}},
        {matchingQuestion, "user=boss", {Kind::unknownName, "boss"}},
        {matchingQuestion, "nobody=user", {Kind::unknownName, "nobody"}},
        {matchingQuestion, "user=user,user=nobody", {Kind::twice, "user"}},
        {matchingQuestion, "user=nobody,decision=nobody", {Kind::twice, "nobody"}},
    };
    for (const Case& each : cases) {
        CAPTURE(each.words);
        const auto read = answerFrom(each.words, bank.questions[each.question]);
        REQUIRE(std::holds_alternative<AnswerFault>(read));
        CHECK((std::get<AnswerFault>(read) == each.fault));
    }
}
