#include <doctest/doctest.h>

#include "window/display.hpp"
#include "window/game.hpp"

// What the program does where something is missing: it never ends by a signal.
namespace fourfold::test {
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
    const Screen screen = game.await("the scenarios", [](const Screen& each) { return itemOf(each, "scenario-orange").has_value(); });
    CHECK(screen.at("language") == "en");
    CHECK(itemOf(screen, "notice-0").has_value());
    CHECK(game.output().find("fonts-noto-cjk") != std::string::npos);
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
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"}) environment[name] = "/proc/nowhere";
    Game game(home, environment);
    game.await("the scenarios", [](const Screen& each) { return itemOf(each, "scenario-orange").has_value(); });
    server.press("F2");
    const Screen screen = game.await("English", [](const Screen& each) { return each.at("language") == "en" && each.at("settled"); });
    CHECK(itemOf(screen, "notice-0").has_value());
}

}  // namespace
}  // namespace fourfold::test
