#include <doctest/doctest.h>

#include "window/steps.hpp"

// The whole way through the program, by mouse and keyboard.
namespace fourfold::testing {
namespace {

TEST_CASE("a play goes from the home screen to the debrief and can be tried again from a decision") {
    XServer server;
    const Home home;
    Game game(home, home.environment(server.name()));
    const Screen first = awaitItem(game, "scenario-orange");
    CHECK(first.at("language") == "zh");
    CHECK(server.colours() > 200);

    Screen turn = startOrange(server, game);
    // The backdrop is behind everything, and a face is at the place of a person.
    CHECK(server.colours() > 200);
    CHECK(itemOf(turn, "place").has_value());
    const auto zhang = requireItem(turn, "person-zhang").at("rect").get<std::vector<int>>();
    CHECK(server.colours(zhang[0] + zhang[2] / 4, std::max(0, zhang[1]), zhang[2] / 2, zhang[3] / 3) > 60);
    CHECK(choicesOf(turn).size() >= 3);
    for (int moves = 0; moves < 60 && !itemOf(turn, "debrief"); ++moves) {
        const std::string line = itemOf(turn, "line")->dump();
        server.press("1");
        game.await("an answer", [&](const Screen& screen) {
            return choicesOf(screen).empty() || itemOf(screen, "line")->dump() != line;
        });
        turn = awaitTurn(server, game);
    }
    REQUIRE(itemOf(turn, "debrief").has_value());
    server.press("Return");
    const Screen debrief = awaitItem(game, "score");
    CHECK(debrief.at("screen") == "debrief");
    for (const char* id : {"ending", "result-trust", "result-close", "yardstick-own", "yardstick-traditional",
                           "effort-trust", "move-1", "chose-1", "why-1", "try-from-1"}) {
        CHECK_MESSAGE(itemOf(debrief, id).has_value(), id);
    }
    CHECK(server.colours() > 100);

    clickItem(server, debrief, "try-from-1");
    game.awaitScreen("play");
    CHECK_FALSE(choicesOf(awaitTurn(server, game)).empty());
}

TEST_CASE("the language changes on the spot and is remembered") {
    XServer server;
    const Home home;
    {
        Game game(home, home.environment(server.name()));
        const Screen zh = awaitItem(game, "scenario-orange");
        server.press("F2");
        const Screen en = game.await(
            "English", [](const Screen& screen) { return screen.at("language") == "en" && screen.at("settled"); });
        CHECK(itemOf(en, "scenario-orange")->at("text") != itemOf(zh, "scenario-orange")->at("text"));
        clickItem(server, en, "language");
        game.await("Chinese",
                   [](const Screen& screen) { return screen.at("language") == "zh" && screen.at("settled"); });
        server.press("F2");
        game.await("English",
                   [](const Screen& screen) { return screen.at("language") == "en" && screen.at("settled"); });
        server.press("Escape");
        CHECK(game.wait() == 0);
    }
    Game again(home, home.environment(server.name()));
    CHECK(again.awaitScreen("home").at("language") == "en");
}

TEST_CASE("a play that was killed goes on at the same point") {
    XServer server;
    const Home home;
    std::vector<std::string> state;
    {
        Game game(home, home.environment(server.name()));
        startOrange(server, game);
        server.press("2");
        game.await("an answer", [](const Screen& screen) { return choicesOf(screen).empty(); });
        state = stateOf(awaitTurn(server, game));
        CHECK(home.storedPlays().find("choice") != std::string::npos);
        game.kill();
    }
    Game again(home, home.environment(server.name()));
    clickItem(server, awaitItem(again, "continue"), "continue");
    again.awaitScreen("play");
    CHECK(stateOf(awaitTurn(server, again)) == state);
}

TEST_CASE("the keys open and close what they say, and a choice can be taken back") {
    XServer server;
    const Home home;
    home.writeSettings({{"reduced_motion", true}});
    Game game(home, home.environment(server.name()));
    const Screen before = startOrange(server, game);
    for (const auto& [key, id] : std::vector<std::pair<std::string, std::string>>{
             {"n", "notebook-title"}, {"o", "chart-title"}, {"l", "log-title"}, {"Escape", "menu-title"}}) {
        server.press(key);
        awaitItem(game, id);
        server.press("Escape");
        game.await("the stage",
                   [&, wanted = id](const Screen& screen) { return screen.at("settled") && !itemOf(screen, wanted); });
    }
    server.press("F1");
    game.awaitScreen("help");
    server.press("Escape");
    game.awaitScreen("play");

    server.press("1");
    game.await("an answer", [](const Screen& screen) { return choicesOf(screen).empty(); });
    awaitTurn(server, game);
    server.press("Prior");
    const Screen back = game.await("the choices again", [&](const Screen& screen) {
        return screen.at("settled") && choicesOf(screen) == choicesOf(before);
    });
    server.press("Next");
    game.await("the choice once more",
               [&](const Screen& screen) { return screen.at("settled") && choicesOf(screen) != choicesOf(back); });
}

}  // namespace
}  // namespace fourfold::testing
