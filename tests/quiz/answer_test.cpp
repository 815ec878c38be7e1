#include "quiz/answer.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace fourfold;
using namespace fourfold::quiz;
using core::Fraction;
using core::whole;

namespace {

std::vector<Option> options(const std::vector<bool>& correct) {
    std::vector<Option> result;
    for (const bool each : correct) result.push_back({.id = "o", .text = {}, .correct = each, .feedback = {}});
    return result;
}

Question question(Task task, int points = 10) {
    Question result;
    result.points = points;
    result.task = std::move(task);
    return result;
}

Ordering items(std::size_t count) { return {std::vector<Item>(count)}; }

Matching pairs(std::size_t count, std::size_t extra) {
    return {.pairs = std::vector<Pair>(count), .extra = std::vector<Item>(extra)};
}

// A question of a kind, with its fully right answer.
struct Kind {
    Question question;
    Answer right;
};

std::vector<Kind> kinds() {
    return {{question(SingleChoice{options({false, true, false})}), ChosenOption{1}},
            {question(MultipleChoice{options({true, false, true})}), ChosenOptions{{0, 2}}},
            {question(TrueFalse{.answer = false, .whenTrue = {}, .whenFalse = {}}), Said{false}},
            {question(items(4)), Order{{0, 1, 2, 3}}},
            {question(pairs(2, 1)), Matches{{0, 1}}},
            {question(Practical{}), Played{{"ask"}, whole(1)}}};
}

}  // namespace

TEST_CASE("the right answer earns all points of its question, no answer none, and one of another kind does not fit") {
    const std::vector<Kind> all = kinds();
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = 0; j < all.size(); ++j) {
            CAPTURE(i);
            CAPTURE(j);
            CHECK(fits(all[j].right, all[i].question) == (i == j));
            CHECK(points(all[j].right, all[i].question, usualRule) == whole(i == j ? 10 : 0));
        }
        CHECK(fits(NoAnswer{}, all[i].question));
        CHECK(points(NoAnswer{}, all[i].question, usualRule) == whole(0));
    }
}

TEST_CASE("an answer meets a question only where it is of the kind that the question wants") {
    const std::vector<Kind> all = kinds();
    const auto meets = [](const auto&, const auto&) { return true; };
    for (const Kind& given : all) {
        for (const Kind& asked : all) {
            const bool isOfThatKind = given.question.kind() == asked.question.kind();
            CHECK(visitPair(given.right, asked.question.task, false, meets) == isOfThatKind);
        }
    }
    CHECK_FALSE(visitPair(NoAnswer{}, all[0].question.task, false, meets));
}

TEST_CASE("one choice answers at once, several parts are composed, and a scenario is played") {
    std::vector<Answering> answering;
    for (const Kind& each : kinds()) answering.push_back(answeringOf(each.question.kind()));
    CHECK(answering == std::vector{Answering::atOnce, Answering::composed, Answering::atOnce, Answering::composed,
                                   Answering::composed, Answering::played});
}

TEST_CASE("a single choice and true or false are all or nothing") {
    const Question single = question(SingleChoice{options({false, true, false})}, 7);
    CHECK(points(ChosenOption{0}, single, usualRule) == whole(0));
    CHECK(points(ChosenOption{1}, single, usualRule) == whole(7));
    CHECK(share(Said{true}, question(TrueFalse{.answer = false, .whenTrue = {}, .whenFalse = {}}), usualRule) ==
          whole(0));
}

TEST_CASE("in a multiple choice each wrong option takes away what a right one gives, and never more than there is") {
    const Question task = question(MultipleChoice{options({true, true, true, false, false})});
    CHECK(share(ChosenOptions{{0, 1}}, task, MultipleRule::netRight) == Fraction{2, 3});
    CHECK(share(ChosenOptions{{0, 1, 3}}, task, MultipleRule::netRight) == Fraction{1, 3});
    CHECK(share(ChosenOptions{{0, 1, 2, 3, 4}}, task, MultipleRule::netRight) == Fraction{1, 3});
    CHECK(share(ChosenOptions{{3, 4}}, task, MultipleRule::netRight) == whole(0));
    CHECK(share(ChosenOptions{{}}, task, MultipleRule::netRight) == whole(0));
    CHECK(points(ChosenOptions{{0, 1}}, task, MultipleRule::netRight) == Fraction{20, 3});
    CHECK(share(ChosenOptions{{0, 1}}, task, MultipleRule::allOrNothing) == whole(0));
    CHECK(share(ChosenOptions{{0, 1, 3}}, task, MultipleRule::rightMinusWrong) == Fraction{1, 6});
}

TEST_CASE("an ordering earns a share for each pair of neighbours that it keeps") {
    const Question task = question(items(6));
    CHECK(share(Order{{5, 0, 1, 2, 3, 4}}, task, usualRule) == Fraction{4, 5});
    CHECK(share(Order{{1, 0, 2, 3, 4, 5}}, task, usualRule) == Fraction{3, 5});
    CHECK(share(Order{{5, 4, 3, 2, 1, 0}}, task, usualRule) == whole(0));
    CHECK(share(Order{{3, 4, 5, 0, 1, 2}}, task, usualRule) == Fraction{4, 5});
}

TEST_CASE("a matching earns the pairs that were matched") {
    const Question task = question(pairs(4, 1));
    CHECK(share(Matches{{0, 1, 3, 2}}, task, usualRule) == Fraction{1, 2});
    CHECK(share(Matches{{std::nullopt, std::nullopt, 2, std::nullopt}}, task, usualRule) == Fraction{1, 4});
    CHECK(share(Matches{{4, 0, 1, 2}}, task, usualRule) == whole(0));
}

TEST_CASE("an answer that names what is not there, or something twice, does not fit and earns nothing") {
    const Question single = question(SingleChoice{options({true, false})});
    CHECK(!fits(ChosenOption{2}, single));
    CHECK(share(ChosenOption{2}, single, usualRule) == whole(0));
    const Question multiple = question(MultipleChoice{options({true, false, true})});
    for (const std::vector<std::size_t>& chosen : {std::vector<std::size_t>{0, 3}, {2, 0}, {0, 0}}) {
        CHECK(!fits(ChosenOptions{chosen}, multiple));
    }
    for (const std::vector<std::size_t>& order : {std::vector<std::size_t>{0, 1}, {0, 1, 1}, {0, 1, 3}, {0, 1, 2, 3}}) {
        CHECK(!fits(Order{order}, question(items(3))));
    }
    const Question matching = question(pairs(2, 1));
    CHECK(!fits(Matches{{0}}, matching));
    CHECK(!fits(Matches{{1, 1}}, matching));
    CHECK(!fits(Matches{{0, 3}}, matching));
    CHECK(fits(Matches{{2, std::nullopt}}, matching));
    CHECK(!fits(Played{{}, Fraction{3, 2}}, question(Practical{})));
    CHECK(!fits(Played{{}, whole(-1)}, question(Practical{})));
}

TEST_CASE("of a second chance the better answer counts, the second at its percent") {
    CHECK(shareOfBoth(whole(0), whole(1), 50) == Fraction{1, 2});
    CHECK(shareOfBoth(Fraction{2, 3}, whole(1), 50) == Fraction{2, 3});
    CHECK(shareOfBoth(Fraction{1, 3}, Fraction{2, 3}, 75) == Fraction{1, 2});
}

TEST_CASE("a multiple choice is marked by its own rule, and by the attempt's only where the bank says none") {
    Question asked = question(MultipleChoice{options({true, true, true, false})});
    const Answer all = ChosenOptions{{0, 1, 2, 3}};
    CHECK(ruleOf(asked, MultipleRule::netRight) == MultipleRule::netRight);
    CHECK(share(all, asked, MultipleRule::netRight) == Fraction{2, 3});
    CHECK(share(all, asked, MultipleRule::allOrNothing) == whole(0));
    std::get<MultipleChoice>(asked.task).rule = MultipleRule::netRight;
    CHECK(ruleOf(asked, MultipleRule::allOrNothing) == MultipleRule::netRight);
    CHECK(share(all, asked, MultipleRule::allOrNothing) == Fraction{2, 3});
    CHECK_FALSE(isWhollyRight(all, asked));
    CHECK(isWhollyRight(ChosenOptions{{0, 1, 2}}, asked));
    CHECK(ruleOf(question(TrueFalse{}), usualRule) == std::nullopt);
}
