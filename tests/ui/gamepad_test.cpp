// A walk through the scenarios and a play by a gamepad alone.
#include <string>

#include <doctest/doctest.h>

#include "ui/gamepad_game.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using namespace fourfold::testing::pad;

namespace {

// From the home screen to the first choices of the first scenario.
void beginPlay(GamepadGame& game) {
    game.down();
    game.button(A);
    REQUIRE(game.screen() == "briefing");
    game.button(A);
    REQUIRE(game.screen() == "play");
    for (int i = 0; i < 40 && game.choices() == 0; ++i) game.button(A);
    REQUIRE(game.choices() > 0);
}

}  // namespace

TEST_CASE("directions move among the scenarios, A opens one, B comes back and leaves") {
    GamepadGame game;
    REQUIRE(game.screen() == "home");
    game.down();
    CHECK(game.focus() == "scenario-orange");
    game.right();
    CHECK(game.focus() == "scenario-ks-reentry");
    game.left();
    CHECK(game.focus() == "scenario-orange");
    game.button(A);
    CHECK(game.screen() == "briefing");
    game.button(B);
    CHECK(game.screen() == "home");
    game.button(B);
    CHECK(game.quitting());
}

TEST_CASE("while the scenarios are being read their cards stand there, and what is chosen opens as soon as it can") {
    GamepadGame game({.reading = GameSetup::Reading::begun});
    game.down();
    CHECK(game.focus() == "scenario-orange");
    game.right();
    REQUIRE(game.focus() == "scenario-ks-reentry");
    game.button(A);
    CHECK(game.screen() == "home");
    game.readOn();
    CHECK(game.screen() == "briefing");
    game.button(B);
    CHECK(game.screen() == "home");
    game.readOn();  // as when a file changes
    CHECK(game.screen() == "home");
}

TEST_CASE("settings and help can be reached and left, and a slider moved") {
    GamepadGame game;
    game.down();
    game.up();
    for (int i = 0; i < 6 && game.focus() != "settings"; ++i) game.right();
    for (int i = 0; i < 6 && game.focus() != "settings"; ++i) game.left();
    REQUIRE(game.focus() == "settings");
    game.button(A);
    REQUIRE(game.screen() == "settings");
    for (int i = 0; i < 8 && game.focus() != "text-scale"; ++i) game.down();
    REQUIRE(game.focus() == "text-scale");
    const std::string before = game.textOf("text-scale");
    game.right();
    CHECK(game.textOf("text-scale") != before);
    game.left();
    CHECK(game.textOf("text-scale") == before);
    game.button(B);
    CHECK(game.screen() == "home");
    game.down();
    game.up();
    for (int i = 0; i < 6 && game.focus() != "help"; ++i) game.right();
    REQUIRE(game.focus() == "help");
    game.button(A);
    CHECK(game.screen() == "help");
    game.button(B);
    CHECK(game.screen() == "home");
}

TEST_CASE("Select switches the language on the spot") {
    GamepadGame game;
    game.button(selectButton);
    CHECK(game.language() == core::Language::zh);
    game.button(selectButton);
    CHECK(game.language() == core::Language::en);
}

TEST_CASE("in a play X, Y and Start open the windows over the stage, and B closes them") {
    GamepadGame game;
    beginPlay(game);
    game.button(X);
    CHECK(game.has("notebook-title"));
    game.button(B);
    CHECK_FALSE(game.has("notebook-title"));
    game.button(Y);
    CHECK(game.has("chart-title"));
    game.button(Y);
    CHECK_FALSE(game.has("chart-title"));
    game.button(start);
    CHECK(game.has("menu-title"));
    game.button(start);
    CHECK_FALSE(game.has("menu-title"));
    CHECK(game.screen() == "play");
}

TEST_CASE("the left shoulder takes a choice back, the right one takes it again") {
    GamepadGame game;
    beginPlay(game);
    const std::string asked = game.textOf("line");
    game.down();
    game.button(A);
    CHECK(game.textOf("line") != asked);
    game.button(leftShoulder);
    CHECK(game.choices() > 0);
    CHECK(game.textOf("line") == asked);
    game.button(rightShoulder);
    CHECK(game.textOf("line") != asked);
}

TEST_CASE("the gamepad alone leads through a whole play to its debrief and home again") {
    GamepadGame game;
    beginPlay(game);
    game.await();
    for (int presses = 0; !game.has("debrief"); ++presses) {
        REQUIRE(presses < 300);
        if (game.choices() > 0) game.down();
        game.button(A);
    }
    game.button(A);
    CHECK(game.screen() == "debrief");
    REQUIRE(game.has("score"));
    game.down();
    CHECK_FALSE(game.focus().empty());
    game.button(B);
    CHECK(game.screen() == "home");
}
