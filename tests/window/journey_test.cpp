#include <doctest/doctest.h>

#include "window/display.hpp"
#include "window/game.hpp"

// The whole way through the program, by mouse and keyboard.
namespace fourfold::test {
namespace {

void clickItem(XServer& server, const Screen& screen, const std::string& id) {
    const auto item = itemOf(screen, id);
    REQUIRE_MESSAGE(item.has_value(), "no item " << id);
    const auto& rect = item->at("rect");
    server.click(rect[0].get<int>() + rect[2].get<int>() / 2, rect[1].get<int>() + rect[3].get<int>() / 2);
}

Screen awaitItem(Game& game, const std::string& id) {
    return game.await("the item " + id, [&](const Screen& screen) { return screen.at("settled") && itemOf(screen, id).has_value(); });
}

// Skips what is being said, until choices stand there or the play is over.
Screen awaitTurn(XServer& server, Game& game) {
    server.press("Control_L");
    return game.await("choices or the end", [](const Screen& screen) {
        return screen.at("settled") && (!choicesOf(screen).empty() || itemOf(screen, "debrief").has_value());
    });
}

Screen startOrange(XServer& server, Game& game) {
    clickItem(server, awaitItem(game, "scenario-orange"), "scenario-orange");
    const Screen briefing = game.awaitScreen("briefing");
    CHECK(itemOf(briefing, "brief").has_value());
    CHECK(itemOf(briefing, "person-hua").has_value());
    clickItem(server, briefing, "start");
    game.awaitScreen("play");
    return awaitTurn(server, game);
}

TEST_CASE("a play goes from the home screen to the debrief and can be tried again from a decision") {
    XServer server;
    const Home home;
    Game game(home, home.environment(server.name()));
    const Screen first = awaitItem(game, "scenario-orange");
    CHECK(first.at("language") == "zh");
    CHECK(server.colours() > 200);

    Screen turn = startOrange(server, game);
    CHECK(server.colours() > 200);
    CHECK(choicesOf(turn).size() >= 3);
    for (int moves = 0; moves < 60 && !itemOf(turn, "debrief"); ++moves) {
        const std::string line = itemOf(turn, "line")->dump();
        server.press("1");
        game.await("an answer", [&](const Screen& screen) { return choicesOf(screen).empty() || itemOf(screen, "line")->dump() != line; });
        turn = awaitTurn(server, game);
    }
    REQUIRE(itemOf(turn, "debrief").has_value());
    server.press("Return");
    const Screen debrief = awaitItem(game, "score");
    CHECK(debrief.at("screen") == "debrief");
    for (const char* id : {"ending", "result-trust", "result-close", "yardstick-own", "yardstick-traditional", "effort-trust",
                           "move-1", "chose-1", "why-1", "try-from-1"}) {
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
        const Screen en = game.await("English", [](const Screen& screen) { return screen.at("language") == "en" && screen.at("settled"); });
        CHECK(itemOf(en, "scenario-orange")->at("text") != itemOf(zh, "scenario-orange")->at("text"));
        clickItem(server, en, "language");
        game.await("Chinese", [](const Screen& screen) { return screen.at("language") == "zh" && screen.at("settled"); });
        server.press("F2");
        game.await("English", [](const Screen& screen) { return screen.at("language") == "en" && screen.at("settled"); });
        server.press("Escape");
        CHECK(game.wait() == 0);
    }
    Game again(home, home.environment(server.name()));
    CHECK(again.awaitScreen("home").at("language") == "en");
}

TEST_CASE("a play that was killed goes on at the same point") {
    XServer server;
    const Home home;
    std::vector<std::string> open;
    {
        Game game(home, home.environment(server.name()));
        startOrange(server, game);
        server.press("2");
        game.await("an answer", [](const Screen& screen) { return choicesOf(screen).empty(); });
        open = choicesOf(awaitTurn(server, game));
        REQUIRE_FALSE(open.empty());
        game.kill();
    }
    Game again(home, home.environment(server.name()));
    clickItem(server, awaitItem(again, "continue"), "continue");
    again.awaitScreen("play");
    CHECK(choicesOf(awaitTurn(server, again)) == open);
}

TEST_CASE("the keys open and close what they say, and a choice can be taken back") {
    XServer server;
    const Home home;
    Game game(home, home.environment(server.name()));
    const Screen before = startOrange(server, game);
    for (const auto& [key, id] : std::vector<std::pair<std::string, std::string>>{
             {"n", "notebook-title"}, {"o", "chart-title"}, {"l", "log-title"}, {"Escape", "menu-title"}}) {
        server.press(key);
        awaitItem(game, id);
        server.press("Escape");
        game.await("the stage", [&, wanted = id](const Screen& screen) { return screen.at("settled") && !itemOf(screen, wanted); });
    }
    server.press("F1");
    game.awaitScreen("help");
    server.press("Escape");
    game.awaitScreen("play");

    server.press("1");
    game.await("an answer", [](const Screen& screen) { return choicesOf(screen).empty(); });
    awaitTurn(server, game);
    server.press("Prior");
    const Screen back = game.await("the choices again", [&](const Screen& screen) { return screen.at("settled") && choicesOf(screen) == choicesOf(before); });
    server.press("Next");
    game.await("the choice once more", [&](const Screen& screen) { return screen.at("settled") && choicesOf(screen) != choicesOf(back); });
}

}  // namespace
}  // namespace fourfold::test
