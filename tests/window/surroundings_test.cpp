#include <algorithm>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "window/steps.hpp"

// Runs the program where something is missing: it never ends by a signal.
namespace fourfold::testing {
namespace {

TEST_CASE("without a display the program goes on without a window") {
    const Home home;
    auto environment = home.environment(":4711");
    Game game(home, environment);
    CHECK(game.wait() == 0);
    CHECK(game.output().find(":4711") != std::string::npos);
}

TEST_CASE("an X server without GLX is said to lack it") {
    XServer server(1280, 720, XServer::Glx::without);
    const Home home;
    Game game(home, home.environment(server.name()));
    CHECK(game.wait() == 0);
    CHECK(game.output().find("GLX") != std::string::npos);
}

TEST_CASE("without any font the window opens in English and says what to install") {
    XServer server;
    const Home home;
    auto environment = home.environment(server.name());
    environment["FOURFOLD_FONTS"] = home.path() / "no-fonts";
    Game game(home, environment);
    const Screen screen =
        game.await("the scenarios", [](const Screen& each) { return itemOf(each, "scenario-orange").has_value(); });
    CHECK(screen.at("language") == "en");
    const std::string notice = requireItem(screen, "notice-0").at("text");
    CHECK(std::all_of(notice.begin(), notice.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
    CHECK(game.output().find("fonts-noto-cjk") != std::string::npos);
    // Chinese is not offered. A user who asks for it is told why.
    CHECK_FALSE(itemOf(screen, "language").has_value());
    server.press("F2");
    const Screen refused = awaitItem(game, "remark");
    CHECK(refused.at("language") == "en");
    CHECK(requireItem(refused, "remark").at("text").get<std::string>().find("fonts-noto-cjk") != std::string::npos);
    clickItem(server, refused, "settings");
    const Screen settings = game.awaitScreen("settings");
    CHECK_FALSE(itemOf(settings, "remark").has_value());
    CHECK_FALSE(requireItem(settings, "language-zh").at("focusable").get<bool>());
    CHECK(itemOf(settings, "no-chinese").has_value());
    clickItem(server, settings, "mute");
    CHECK(awaitLanguage(game, "en").at("screen") == "settings");
}

TEST_CASE("without an audio device the game is silent") {
    XServer server;
    const Home home;
    auto environment = home.environment(server.name());
    environment["ALSOFT_DRIVERS"] = "none";
    Game game(home, environment);
    game.await("the scenarios", [](const Screen& each) { return itemOf(each, "scenario-orange").has_value(); });
    server.press("F1");
    CHECK(game.awaitScreen("help").at("screen") == "help");
}

TEST_CASE("where nothing can be saved the game says so and goes on") {
    XServer server;
    const Home home;
    auto environment = home.environment(server.name());
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment[name] = "/proc/nowhere";
    Game game(home, environment);
    game.await("the scenarios", [](const Screen& each) { return itemOf(each, "scenario-orange").has_value(); });
    server.press("F2");
    const Screen screen =
        game.await("English", [](const Screen& each) { return each.at("language") == "en" && each.at("settled"); });
    // The sentence is about the settings, which could not be kept, and not about a play: none was begun.
    const std::string notice = requireItem(screen, "notice-0").at("text");
    CHECK(notice.find("settings") != std::string::npos);
    CHECK(notice.find("play") == std::string::npos);
}

TEST_CASE("a damaged store of records is told at home, and left as it is") {
    XServer server;
    const Home home;
    home.writeSettings({{"language", "en"}});
    const auto store = home.path() / "data/fourfold/records.sqlite";
    const std::string junk(5000, '?');
    std::filesystem::create_directories(store.parent_path());
    writeText(store, junk);
    Game game(home, home.environment(server.name()));
    const std::string notice = requireItem(awaitItem(game, "notice-0"), "notice-0").at("text");
    CHECK(notice.find(store.string() + " is damaged") != std::string::npos);
    // A play can be begun nevertheless.
    clickItem(server, awaitItem(game, "scenario-orange"), "scenario-orange");
    clickItem(server, game.awaitScreen("briefing"), "start");
    game.awaitScreen("play");
    CHECK(readText(store) == junk);
}

TEST_CASE("without any scenario the home screen says where one belongs") {
    XServer server;
    const Home home;
    home.writeSettings({{"language", "en"}});
    // A copy of the program beside the assets, but without the shipped scenarios.
    const auto folder = home.path() / "bare";
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(built::program, folder / "fourfold");
    std::filesystem::create_directory_symlink(std::filesystem::path(built::program).parent_path() / "assets",
                                              folder / "assets");
    Game game(home, home.environment(server.name()), {}, folder / "fourfold");
    const Screen screen = awaitItem(game, "empty");
    CHECK(requireItem(screen, "empty-folder")
              .at("text")
              .get<std::string>()
              .find((home.path() / "data/fourfold/scenarios").string()) != std::string::npos);
    server.press("Escape");
    CHECK(game.wait() == 0);
}

TEST_CASE("a scenario file with an error stands among the cards with its line") {
    XServer server;
    const Home home;
    home.writeScenario("mine.yaml", "format: 1\nid: mine\ntitle: \"never closed\n");
    Game game(home, home.environment(server.name()));
    const Screen screen = awaitItem(game, "scenario-orange");
    std::string card;
    for (const auto& item : screen.at("items")) {
        if (item.at("id").get<std::string>().starts_with("broken-")) card = item.at("text");
    }
    CHECK(card.find("mine.yaml:3:8") != std::string::npos);
}

TEST_CASE("settings made with the mouse survive a kill") {
    XServer server;
    const Home home;
    {
        Game game(home, home.environment(server.name()));
        clickItem(server, awaitItem(game, "scenario-orange"), "settings");
        clickItem(server, game.awaitScreen("settings"), "language-en");
        Screen screen = awaitLanguage(game, "en");
        for (const char* id : {"reduced-motion", "high-contrast", "mute"}) {
            clickItem(server, screen, id);
            screen = game.await("a toggle", [&](const Screen& each) {
                return each.at("settled") && requireItem(each, id).at("value") == 1;
            });
        }
        const auto slider = requireItem(screen, "text-scale").at("rect").get<std::vector<int>>();
        server.click(slider[0] + slider[2] - 30, slider[1] + slider[3] / 2);
        game.await("large text", [](const Screen& each) {
            return each.at("settled") && requireItem(each, "text-scale").at("value") == 150;
        });
        game.kill();
    }
    Game again(home, home.environment(server.name()));
    clickItem(server, awaitItem(again, "scenario-orange"), "settings");
    const Screen screen = again.awaitScreen("settings");
    CHECK(screen.at("language") == "en");
    CHECK(requireItem(screen, "text-scale").at("value") == 150);
    for (const char* id : {"reduced-motion", "high-contrast", "mute"}) CHECK(requireItem(screen, id).at("value") == 1);
}

TEST_CASE("when the X server dies the program ends without a signal, and the play is kept") {
    const Home home;
    std::vector<std::string> state;
    {
        XServer server;
        Game game(home, home.environment(server.name()));
        startOrange(server, game);
        state = stateOf(choose(server, game, bestOfOrange().front()));
        server.kill();
        const int code = game.wait();
        CHECK(code >= 0);
        CHECK(code <= 2);
    }
    XServer server;
    Game again(home, home.environment(server.name()));
    clickItem(server, awaitItem(again, "continue"), "continue");
    again.awaitScreen("play");
    CHECK(stateOf(awaitTurn(server, again)) == state);
}

}  // namespace
}  // namespace fourfold::testing
