// A walk through the person picker, the quizzes and the results by a gamepad alone.
#include <string>

#include <doctest/doctest.h>

#include "support/text.hpp"
#include "ui/gamepad_game.hpp"

using namespace fourfold::testing;
using namespace fourfold::testing::pad;

namespace {

// From the home screen to somebody's start page of the bank of all kinds.
void openBank(GamepadGame& game) {
    game.press("who");
    REQUIRE(game.screen() == "who");
    game.press(game.cardWith("Li Lei"));
    REQUIRE(game.screen() == "home");
    game.press("bank-kinds");
    REQUIRE(game.screen() == "quiz-start");
}

// Composes the right answer to the question; in practice it must still be handed in.
void answer(GamepadGame& game) {
    const std::string question = game.textOf("question");
    const std::string kind = question.substr(question.rfind(' ') + 1);
    if (kind == "single") game.press(game.partWith("right"));
    if (kind == "true_false") game.press(game.partWith("True"));
    if (kind == "multiple") {
        game.press(game.partWith("right"));
        game.press(game.partWith("right too"));
    }
    if (kind == "ordering") {
        int place = 0;
        for (const char* id : {"item-first", "item-second"}) {
            ++place;
            game.press(id);  // the item is taken up, and the cross moves it
            for (int moves = 0; moves < 3 && game.valueOf(id) != place; ++moves) {
                *game.valueOf(id) > place ? game.up() : game.down();
            }
            game.button(A);
            REQUIRE(game.valueOf(id) == place);
        }
    }
    if (kind == "matching") {
        for (const char* left : {"A", "B"}) {
            game.press(game.partWith(left));
            game.press(game.partWith("belongs to " + std::string(left)));
        }
    }
    if (kind == "practical") {
        game.press("play");
        REQUIRE(game.screen() == "quiz-stage");
        for (int i = 0; i < 40 && game.choices() == 0; ++i) game.button(A);
        game.down();
        game.button(A);
        REQUIRE(game.screen() == "quiz");
    }
}

}  // namespace

TEST_CASE("the gamepad alone leads through practice, question by question, to its result") {
    GamepadGame game;
    openBank(game);
    game.press("mode-practice");
    game.press("begin");
    for (int question = 1; question <= 6; ++question) {
        REQUIRE(game.screen() == "quiz");
        REQUIRE(game.valueOf("title") == question);
        answer(game);
        if (game.has("check")) game.press("check");
        while (!game.has("verdict")) game.await();
        game.button(A);
    }
    CHECK(game.screen() == "quiz-result");
    game.press("review");
    CHECK(game.screen() == "quiz-review");
    game.button(rightShoulder);
    CHECK(game.valueOf("title") == 2);
    game.button(B);
    CHECK(game.screen() == "quiz-result");
    game.press("result-home");
    CHECK(game.screen() == "home");
}

TEST_CASE("the gamepad alone leads through an exam, its marks, its overview and its second chance") {
    GamepadGame game;
    openBank(game);
    game.press("mode-exam");
    game.press("begin");
    REQUIRE(game.has("exam-begin"));
    CHECK(game.screen() == "quiz-start");
    game.button(B);  // not yet
    CHECK_FALSE(game.has("exam-begin"));
    CHECK(game.screen() == "quiz-start");
    game.press("begin");
    game.press("exam-begin");
    REQUIRE(game.screen() == "quiz");
    for (int question = 1; question <= 5; ++question) {
        REQUIRE(game.valueOf("title") == question);
        answer(game);
        game.button(rightShoulder);
    }
    game.button(Y);
    CHECK(contains(game.textOf("sheet-6"), "marked"));
    game.button(leftShoulder);
    CHECK(game.valueOf("title") == 5);
    game.press("sheet-6");
    CHECK(game.valueOf("title") == 6);
    game.press("hand-in");
    REQUIRE(game.has("unanswered"));
    game.button(B);
    CHECK_FALSE(game.has("unanswered"));
    game.press("hand-in");
    game.press("hand-in-now");
    REQUIRE(game.has("chance-go"));
    game.button(A);
    CHECK_FALSE(game.has("chance-go"));
    game.press("hand-in");
    game.press("hand-in-now");
    REQUIRE(game.screen() == "quiz-result");
    game.press("review");
    CHECK(game.screen() == "quiz-review");
    game.button(start);
    CHECK(game.screen() == "quiz-result");
    game.press("result-again");
    CHECK(game.screen() == "quiz-start");
    game.button(B);
    CHECK(game.screen() == "home");
}

TEST_CASE("the gamepad alone leads through the results: filters, sorting, an attempt, and the report") {
    GamepadGame game;
    openBank(game);
    game.press("mode-practice");
    game.press("begin");
    answer(game);
    if (game.has("check")) game.press("check");
    game.button(B);
    game.button(B);
    REQUIRE(game.screen() == "home");
    game.press("results");
    REQUIRE(game.screen() == "results");
    game.awaitItem("results-count");
    game.press("filter-kind");
    game.press("pick-option-3");  // quizzes, practice
    while (game.valueOf("results-count") != 1) game.await();
    game.press("sort-when");
    game.awaitItem("results-count");
    game.press(game.cardWith("Li Lei"));
    REQUIRE(game.screen() == "attempt");
    game.awaitItem("attempt-who");
    game.button(B);
    game.awaitItem("results-count");
    game.press("results-report");
    CHECK(game.screen() == "report");
    game.awaitControl("save-statements");
    game.press("save-statements");
    game.awaitItem("saved");
    game.press("report-decisions");
    CHECK(game.screen() == "report");
    game.button(B);
    game.press("results-all");
    CHECK(game.screen() == "results");
    game.button(B);
    CHECK(game.screen() == "home");
}
