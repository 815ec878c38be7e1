#include <doctest/doctest.h>

#include "window/steps.hpp"

// A whole play by one device alone, and the keys on every screen.
namespace fourfold::testing {
namespace {

const nlohmann::json quick{{"text_speed", 0}, {"reduced_motion", true}, {"language", "en"}};

std::string focusedOf(const Screen& screen) {
    for (const auto& item : screen.at("items")) {
        if (item.at("focused")) return item.at("id");
    }
    return {};
}

// Moves the focus with one key until it stands on an item.
void focusBy(XServer& server, Game& game, const std::string& key, const std::string& id) {
    Screen screen = awaitItem(game, id);
    for (int presses = 0; focusedOf(screen) != id; ++presses) {
        REQUIRE_MESSAGE(presses < 40, key, " never reaches ", id);
        const std::string before = focusedOf(screen);
        server.press(key);
        screen = game.await("a move of the focus",
                            [&](const Screen& each) { return each.at("settled") && focusedOf(each) != before; });
    }
}

TEST_CASE("the keyboard alone leads from the home screen to the debrief, and the best line scores 100") {
    XServer server;
    const Home home;
    home.writeSettings(quick);
    Game game(home, home.environment(server.name()));
    focusBy(server, game, "Tab", "scenario-orange");
    server.press("Return");
    game.awaitScreen("briefing");
    server.press("Return");
    Screen turn = game.await("the play", [](const Screen& screen) { return screen.at("screen") == "play"; });

    bool digits = false;
    for (const std::string& choice : bestOfOrange()) {
        // The talk goes on by Enter and by Space.
        for (const char* key = "Return"; choicesOf(turn).empty();
             key = key == std::string_view("Return") ? "space" : "Return") {
            const std::string line = requireItem(turn, "line").dump();
            server.press(key);
            turn = game.await("the next line", [&](const Screen& screen) {
                return screen.at("settled") &&
                       (!choicesOf(screen).empty() || requireItem(screen, "line").dump() != line);
            });
        }
        const std::string id = "choice-" + choice;
        if (digits) {
            server.press(std::to_string(requireItem(turn, id).at("value").get<int>()));
        } else {
            focusBy(server, game, "Down", choicesOf(turn).front());
            focusBy(server, game, id == choicesOf(turn).back() ? "Down" : "Tab", id);
            server.press("space");
        }
        digits = true;
        turn =
            game.await("an answer", [&](const Screen& screen) { return screen.at("settled") && !itemOf(screen, id); });
    }
    for (int presses = 0; !itemOf(turn, "debrief"); ++presses) {
        REQUIRE(presses < 60);
        const std::string line = requireItem(turn, "line").dump();
        server.press("Return");
        turn = game.await("the next line or the end", [&](const Screen& screen) {
            return screen.at("settled") &&
                   (itemOf(screen, "debrief").has_value() || requireItem(screen, "line").dump() != line);
        });
    }
    server.press("Return");
    const Screen debrief = awaitItem(game, "score");
    CHECK(requireItem(debrief, "score").dump().find("100") != std::string::npos);
    server.press("Escape");
    const Screen after = awaitItem(game, "scenario-orange");
    CHECK(after.at("screen") == "home");
    CHECK(requireItem(after, "scenario-orange").at("text").get<std::string>().find("100") != std::string::npos);
    server.press("Escape");
    CHECK(game.wait() == 0);
}

TEST_CASE("the mouse alone leads from the home screen to the debrief and back") {
    XServer server;
    const Home home;
    home.writeSettings(quick);
    Game game(home, home.environment(server.name()));
    clickItem(server, awaitItem(game, "scenario-orange"), "scenario-orange");
    clickItem(server, game.awaitScreen("briefing"), "start");
    Screen turn = game.awaitScreen("play");
    for (int clicks = 0; !itemOf(turn, "debrief"); ++clicks) {
        REQUIRE(clicks < 200);
        const std::string line = requireItem(turn, "line").dump();
        const std::vector<std::string> open = choicesOf(turn);
        clickItem(server, turn, open.empty() ? "line" : open.back());
        turn = game.await("the play to go on", [&](const Screen& screen) {
            return screen.at("settled") && (itemOf(screen, "debrief") || choicesOf(screen) != open ||
                                            requireItem(screen, "line").dump() != line);
        });
    }
    clickItem(server, turn, "debrief");
    clickItem(server, awaitItem(game, "score"), "home");
    clickItem(server, awaitItem(game, "scenario-orange"), "quit");
    CHECK(game.wait() == 0);
}

TEST_CASE("F2 changes the language on every screen and leaves everything where it was") {
    XServer server;
    const Home home;
    home.writeSettings(quick);
    Game game(home, home.environment(server.name()));
    const auto ids = [](const Screen& screen) {
        std::vector<std::string> list;
        for (const auto& item : screen.at("items")) {
            if (item.at("focusable")) list.push_back(item.at("id"));
        }
        return list;
    };
    const auto there = [&](const Screen& before) {
        INFO(before.at("screen"));
        server.press("F2");
        const Screen zh = awaitLanguage(game, "zh");
        CHECK(zh.at("screen") == before.at("screen"));
        CHECK(ids(zh) == ids(before));
        CHECK(zh.at("items") != before.at("items"));
        server.press("F2");
        CHECK(ids(awaitLanguage(game, "en")) == ids(before));
    };
    Screen screen = awaitItem(game, "scenario-orange");
    there(screen);
    clickItem(server, screen, "settings");
    there(game.awaitScreen("settings"));
    server.press("Escape");
    awaitItem(game, "scenario-orange");
    server.press("F1");
    there(game.awaitScreen("help"));
    server.press("F1");
    clickItem(server, awaitItem(game, "scenario-orange"), "scenario-orange");
    there(game.awaitScreen("briefing"));
    server.press("Return");
    game.awaitScreen("play");
    there(awaitTurn(server, game));
    choose(server, game, "halve-it");
    there(awaitTurn(server, game));
}

TEST_CASE("F11 fills the screen and gives it back") {
    XServer server;
    const Home home;
    home.writeSettings(quick);
    Game game(home, home.environment(server.name()), {"--size", "1024x640"});
    const auto width = [&](int wanted) {
        return game.await("a width of " + std::to_string(wanted), [&](const Screen& screen) {
            return screen.at("settled") && screen.at("width") == wanted && itemOf(screen, "scenario-orange");
        });
    };
    width(1024);
    server.press("F11");
    CHECK(width(1280).at("height") == 720);
    server.press("F11");
    CHECK(width(1024).at("height") == 640);
    server.press("Escape");
    CHECK(game.wait() == 0);
}

TEST_CASE("an exam takes nothing back and shows no points before the end") {
    XServer server;
    const Home home;
    home.writeSettings(quick);
    Game game(home, home.environment(server.name()));
    clickItem(server, awaitItem(game, "scenario-orange"), "scenario-orange");
    clickItem(server, game.awaitScreen("briefing"), "mode-exam");
    server.press("Escape");  // the next briefing proposes practice again
    clickItem(server, awaitItem(game, "scenario-orange"), "scenario-orange");
    clickItem(server, game.awaitScreen("briefing"), "mode-exam");
    clickItem(server, game.awaitScreen("briefing"), "start");
    clickItem(server, awaitItem(game, "exam-begin"), "exam-begin");
    game.awaitScreen("play");
    const Screen turn = choose(server, game, bestOfOrange().front());
    CHECK_FALSE(itemOf(turn, "dimension-trust"));
    CHECK_FALSE(itemOf(turn, "roll-back"));
    const std::string stored = home.storedPlays();
    CHECK(stored.find("attempt orange exam") != std::string::npos);
    server.press("Prior");
    server.press("l");  // this comes after the effect of PageUp
    awaitItem(game, "log-title");
    server.press("Escape");
    CHECK(stateOf(awaitGone(game, "log-title")) == stateOf(turn));
    CHECK(home.storedPlays() == stored);
}

}  // namespace
}  // namespace fourfold::testing
