#include "desk/answer_draft.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

// Drafts of answers as the screen puts them together, without a screen.
namespace fourfold::desk {
namespace {

using quiz::Answer;
using Indexes = std::vector<std::size_t>;
using Rights = std::vector<std::optional<std::size_t>>;

quiz::Question questionOf(quiz::Task task) {
    quiz::Question question;
    question.id = "q";
    question.task = std::move(task);
    return question;
}

template <class Part>
std::vector<Part> partsOf(std::size_t count) {
    std::vector<Part> parts(count);
    for (std::size_t i = 0; i < count; ++i) parts[i].id = std::to_string(i);
    return parts;
}

quiz::Question ordering(std::size_t count) { return questionOf(quiz::Ordering{partsOf<quiz::Item>(count)}); }

// Three left texts, and a right one that matches none of them.
quiz::Question matching() { return questionOf(quiz::Matching{partsOf<quiz::Pair>(3), partsOf<quiz::Item>(1)}); }

quiz::Question multiple() {
    auto options = partsOf<quiz::Option>(4);
    options[1].correct = true;
    return questionOf(quiz::MultipleChoice{std::move(options)});
}

AnswerDraft begun(const quiz::Question& question, Indexes shown, const Answer& given = quiz::NoAnswer{}) {
    return {question, {.question = quiz::QuestionId(0), .shown = std::move(shown)}, given};
}

}  // namespace

TEST_CASE("in a single choice the option pressed last is chosen, by its place on the screen") {
    const quiz::Question question = questionOf(quiz::SingleChoice{partsOf<quiz::Option>(3)});
    AnswerDraft draft = begun(question, {2, 0, 1});
    CHECK(draft.answer() == Answer(quiz::NoAnswer{}));
    draft.press(0);
    CHECK(draft.answer() == Answer(quiz::ChosenOption{2}));
    draft.press(2);
    CHECK(draft.answer() == Answer(quiz::ChosenOption{1}));
    CHECK(draft.chosen(2));
    CHECK_FALSE(draft.chosen(0));
    draft.press(3);  // there is no such option
    CHECK(draft.answer() == Answer(quiz::ChosenOption{1}));
}

TEST_CASE("true comes before false") {
    const quiz::Question question = questionOf(quiz::TrueFalse{});
    AnswerDraft draft = begun(question, {});
    draft.press(1);
    CHECK(draft.answer() == Answer(quiz::Said{false}));
    draft.press(2);
    CHECK(draft.answer() == Answer(quiz::Said{false}));
    CHECK(draft.chosen(1));
}

TEST_CASE("in a multiple choice a second press takes an option back, and no option is no answer") {
    AnswerDraft draft = begun(multiple(), {3, 1, 0, 2});
    draft.press(0);
    draft.press(2);
    CHECK(draft.answer() == Answer(quiz::ChosenOptions{{0, 3}}));
    draft.press(0);
    CHECK(draft.answer() == Answer(quiz::ChosenOptions{{0}}));
    draft.press(2);
    CHECK(draft.answer() == Answer(quiz::NoAnswer{}));
}

TEST_CASE("an item of an ordering is moved, and the items between close up") {
    struct Row {
        std::size_t from, to;
        Indexes order;
    };
    for (const Row& row :
         {Row{0, 2, {1, 0, 3, 2}}, Row{3, 0, {2, 3, 1, 0}}, Row{1, 2, {3, 0, 1, 2}}, Row{0, 3, {1, 0, 2, 3}}}) {
        AnswerDraft draft = begun(ordering(4), {3, 1, 0, 2});
        draft.move(row.from, row.to);
        CHECK(draft.order() == row.order);
        CHECK(draft.answer() == Answer(quiz::Order{row.order}));
        CHECK_FALSE(draft.held().has_value());
    }
}

TEST_CASE("a held item follows the keys, and can be put down, or put back where it was") {
    AnswerDraft draft = begun(ordering(3), {2, 0, 1});
    draft.press(0);
    CHECK(draft.held() == 0U);
    draft.shift(1);
    CHECK(draft.held() == 1U);
    CHECK(draft.order() == Indexes{0, 2, 1});
    CHECK(draft.answer() == Answer(quiz::NoAnswer{}));
    draft.shift(5);  // stops at the end
    CHECK(draft.held() == 2U);
    draft.putBack();
    CHECK(draft.order() == Indexes{2, 0, 1});
    CHECK(draft.answer() == Answer(quiz::NoAnswer{}));
    draft.press(2);
    draft.press(0);  // a digit puts the held item there
    CHECK(draft.order() == Indexes{1, 2, 0});
    CHECK(draft.answer() == Answer(quiz::Order{{1, 2, 0}}));
}

TEST_CASE("an item that is put down at its old place changes nothing") {
    AnswerDraft draft = begun(ordering(3), {2, 0, 1});
    draft.press(1);
    draft.press(1);
    CHECK_FALSE(draft.held().has_value());
    CHECK(draft.answer() == Answer(quiz::NoAnswer{}));
}

TEST_CASE("right texts go to the left texts in turn") {
    AnswerDraft draft = begun(matching(), {3, 0, 2, 1});
    CHECK(draft.held() == 0U);
    draft.press(1);
    CHECK(draft.held() == 1U);
    draft.press(0);
    draft.press(2);
    CHECK(draft.answer() == Answer(quiz::Matches{Rights{0, 3, 2}}));
    CHECK(draft.rightOf(1) == 0U);
    CHECK(draft.leftOf(0) == 1U);
    CHECK_FALSE(draft.leftOf(3).has_value());
}

TEST_CASE("a right text belongs to one left text, and a second press takes it back") {
    AnswerDraft draft = begun(matching(), {3, 0, 2, 1});
    draft.press(1);
    draft.turnTo(2);
    draft.press(1);  // moves from the first left text to the third
    CHECK(draft.answer() == Answer(quiz::Matches{Rights{std::nullopt, std::nullopt, 0}}));
    CHECK(draft.held() == 0U);
    draft.turnTo(2);
    draft.press(1);
    CHECK(draft.answer() == Answer(quiz::NoAnswer{}));
    CHECK(draft.held() == 2U);
}

TEST_CASE("a draft begins with the given answer, unless it no longer fits") {
    AnswerDraft kept = begun(ordering(3), {2, 0, 1}, quiz::Order{{0, 2, 1}});
    CHECK(kept.order() == Indexes{0, 2, 1});
    AnswerDraft matched = begun(matching(), {3, 0, 2, 1}, quiz::Matches{Rights{0, std::nullopt, 2}});
    CHECK(matched.held() == 1U);
    AnswerDraft other = begun(multiple(), {0, 1, 2, 3}, quiz::Said{true});
    CHECK(other.answer() == Answer(quiz::NoAnswer{}));
}

TEST_CASE("only a matching has turns, and only an ordering has items to move") {
    AnswerDraft draft = begun(multiple(), {0, 1, 2, 3});
    draft.turnTo(0);
    draft.move(0, 1);
    draft.shift(1);
    draft.putDown();
    CHECK_FALSE(draft.held().has_value());
    CHECK(draft.answer() == Answer(quiz::NoAnswer{}));
}

}  // namespace fourfold::desk
