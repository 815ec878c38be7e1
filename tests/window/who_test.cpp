#include <doctest/doctest.h>

#include "window/steps.hpp"

// Who plays, in the window: by keys, mouse, and the clipboard.
namespace fourfold::testing {
namespace {

Screen openWho(XServer& server, Game& game) {
    clickItem(server, awaitItem(game, "who"), "who");
    return game.awaitScreen("who");
}

TEST_CASE("somebody new is written down, their play is theirs, and the program knows them again") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    {
        Game game(home, home.environment(server.name()));
        openWho(server, game);
        server.type("李雷");
        awaitText(game, "who-name", "李雷");
        server.press("Tab");
        server.type("三班");
        awaitText(game, "who-class", "三班");
        server.press("Return");
        CHECK(requireItem(game.awaitScreen("home"), "who").at("text") == "李雷 · 三班");
        startOrange(server, game);
        choose(server, game, "halve-it");
        CHECK(home.storedPlays().find("attempt orange practice") != std::string::npos);
        CHECK(home.storedPlays().find(" open by 李雷/三班") != std::string::npos);
        game.kill();
    }
    Game again(home, home.environment(server.name()));
    const Screen found = awaitItem(again, "continue");
    CHECK(requireItem(found, "who").at("text") == "李雷 · 三班");

    // Neither nobody nor another person has an unfinished play.
    openWho(server, again);
    clickItem(server, awaitItem(again, "nobody"), "nobody");
    CHECK_FALSE(itemOf(awaitText(again, "who", "Who is playing?"), "continue"));
    openWho(server, again);
    server.type("Han");
    awaitText(again, "none", "Enter adds them");
    server.press("Return");
    CHECK_FALSE(itemOf(awaitText(again, "who", "Han"), "continue"));

    // Found by a part of the class, and picked by Enter as the only one.
    openWho(server, again);
    server.type("三");
    awaitText(again, "who-name", "三");
    server.press("Return");
    CHECK(itemOf(awaitText(again, "who", "李雷 · 三班"), "continue"));
}

TEST_CASE("a name is edited by keys and clipboard, and the language changes around it") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    Game game(home, home.environment(server.name()));
    openWho(server, game);
    server.type("Mei 1 no");  // keys that have a meaning on other screens
    awaitText(game, "who-name", "Mei 1 no");
    server.press("Control_L+a");
    server.press("Control_L+c");
    server.press("Right");
    server.press("Control_L+v");
    awaitText(game, "who-name", "Mei 1 noMei 1 no");
    server.press("Control_L+z");
    server.press("BackSpace");
    const Screen shorter = game.await("the end of the pasted text", [](const Screen& screen) {
        return requireItem(screen, "who-name").at("text") == "Name or staff number Mei 1 n";
    });
    CHECK(shorter.at("screen") == "who");
    server.press("F2");
    CHECK(requireItem(awaitLanguage(game, "zh"), "who-name").at("text") == "姓名或工号 Mei 1 n");
    server.press("Shift_L+Home");
    server.press("Control_L+x");
    server.press("Tab");
    server.press("Control_L+v");
    awaitText(game, "who-class", "Mei 1 n");
    server.press("Escape");
    CHECK(requireItem(game.awaitScreen("home"), "who").at("text") == "谁来练？");
}

TEST_CASE("a store that has forgotten the person of the settings learns them anew") {
    XServer server;
    const Home home;
    nlohmann::json settings = english;
    settings["person"] = {{"id", "00000000-0000-4000-8000-000000000000"}, {"name", "韩梅梅"}, {"class", ""}};
    home.writeSettings(settings);
    Game game(home, home.environment(server.name()));
    CHECK(requireItem(awaitItem(game, "scenario-orange"), "who").at("text") == "韩梅梅");
    startOrange(server, game);
    const Screen turn = choose(server, game, "halve-it");
    CHECK_FALSE(itemOf(turn, "fault"));
    CHECK(home.storedPlays().find("by 韩梅梅/") != std::string::npos);
}

TEST_CASE("who is named on the command line plays, and is remembered") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    {
        Game game(home, home.environment(server.name()), {"--person", "Li Lei", "--class", "Three"});
        awaitText(game, "who", "Li Lei · Three");
        game.kill();
    }
    Game again(home, home.environment(server.name()));
    awaitText(again, "who", "Li Lei · Three");
}

}  // namespace
}  // namespace fourfold::testing
