#include <algorithm>

#include <doctest/doctest.h>

#include "window/steps.hpp"

// Every screen of the real window, in both languages: everything lies in it, and no two controls overlap. tests/ui
// tests the other sizes.
namespace fourfold::testing {
namespace {

constexpr int slack = 1;  // pixels that rounding may cost

using Box = std::vector<int>;  // x, y, width, height

Box boxOf(const nlohmann::json& item) { return item.at("rect").get<Box>(); }

bool overlap(const Box& a, const Box& b) {
    return std::min(a[0] + a[2], b[0] + b[2]) - std::max(a[0], b[0]) > slack &&
           std::min(a[1] + a[3], b[1] + b[3]) - std::max(a[1], b[1]) > slack;
}

// Whether the visible part of an item lies in the window. Items of a scroll area may be above or below it. A picture
// fills its place and may be cut.
bool inside(const nlohmann::json& item, int width, int height) {
    const Box box = boxOf(item);
    if (item.at("kind") == "picture") return overlap(box, {0, 0, width, height});
    const bool across = box[0] >= -slack && box[0] + box[2] <= width + slack && box[2] > 0;
    const bool down = item.contains("area") || (box[1] >= -slack && box[1] + box[3] <= height + slack && box[3] > 0);
    return across && down;
}

void checkLayout(const Screen& screen) {
    const std::string where =
        screen.at("screen").get<std::string>() + " in " + screen.at("language").get<std::string>();
    std::vector<nlohmann::json> controls;
    for (const auto& item : screen.at("items")) {
        CHECK_MESSAGE(inside(item, screen.at("width"), screen.at("height")), where, ": outside: ", item.dump());
        if (item.at("focusable") && item.at("visible")) controls.push_back(item);
    }
    for (std::size_t i = 0; i < controls.size(); ++i) {
        for (std::size_t j = i + 1; j < controls.size(); ++j) {
            // Scrolled controls are cut at the edge of their area: only controls of the same area can overlap.
            if (controls[i].value("area", "") != controls[j].value("area", "")) continue;
            CHECK_MESSAGE(!overlap(boxOf(controls[i]), boxOf(controls[j])), where, ": ", controls[i].dump(), " on ",
                          controls[j].dump());
        }
    }
}

class Walk {
public:
    Walk() {
        m_home.writeSettings({{"text_speed", 0}, {"reduced_motion", true}, {"language", "en"}});
        m_game.emplace(m_home, m_home.environment(m_server.name()));
    }

    // Checks a screen in both languages and returns it.
    Screen look(const Screen& en) {
        checkLayout(en);
        m_server.press("F2");
        const Screen zh = awaitLanguage(*m_game, "zh");
        checkLayout(zh);
        m_server.press("F2");
        return awaitLanguage(*m_game, "en");
    }

    void run() {
        const Screen home = look(awaitItem(*m_game, "scenario-orange"));
        for (const char* id : {"settings", "help"}) {
            clickItem(m_server, home, id);
            look(m_game->awaitScreen(id));
            m_server.press("Escape");
            awaitItem(*m_game, "scenario-orange");
        }
        clickItem(m_server, home, "who");
        look(m_game->awaitScreen("who"));
        // A very long name, and a class.
        m_server.type("Bartholomew Featherstonehaugh the Third of Long Names");
        m_server.press("Tab");
        m_server.type("Spring course, key accounts");
        look(awaitText(*m_game, "who-class", "accounts"));
        m_server.press("Return");
        clickItem(m_server, look(awaitText(*m_game, "who", "Bartholomew")), "who");
        look(awaitItem(*m_game, "nobody"));
        m_server.press("Escape");
        clickItem(m_server, awaitItem(*m_game, "scenario-orange"), "scenario-orange");
        look(m_game->awaitScreen("briefing"));
        m_server.press("Return");
        look(m_game->awaitScreen("play"));
        look(awaitTurn(m_server, *m_game));
        for (const auto& [key, id] : std::vector<std::pair<std::string, std::string>>{
                 {"n", "notebook-title"}, {"o", "chart-title"}, {"l", "log-title"}, {"Escape", "menu-title"}}) {
            m_server.press(key);
            look(awaitItem(*m_game, id));
            m_server.press("Escape");
            awaitGone(*m_game, id);
        }
        // The shortest way to the end.
        const std::vector<std::string> shortest = planOfOrange("red-line-sour");
        for (std::size_t i = 0; i < shortest.size(); ++i) {
            const Screen turn = choose(m_server, *m_game, shortest[i]);
            if (i == 0 || i + 1 == shortest.size()) look(turn);
        }
        m_server.press("Return");
        look(awaitItem(*m_game, "score"));
        m_server.press("Escape");
        clickItem(m_server, awaitItem(*m_game, "results"), "results");
        const Screen table = look(awaitItem(*m_game, "results-count"));
        clickItem(m_server, table, "filter-kind");
        look(awaitItem(*m_game, "pick-title"));
        m_server.press("Escape");
        awaitGone(*m_game, "pick-title");
        const auto& items = table.at("items");
        const auto row =
            std::ranges::find_if(items, [](const nlohmann::json& item) { return item.at("kind") == "card"; });
        REQUIRE(row != items.end());
        clickItem(m_server, table, row->at("id"));
        look(awaitItem(*m_game, "attempt-who"));
        m_server.press("Escape");
        clickItem(m_server, awaitItem(*m_game, "results-report"), "results-report");
        look(awaitItem(*m_game, "text-1"));
    }

private:
    XServer m_server;
    Home m_home;
    std::optional<Game> m_game;
};

TEST_CASE("every screen fits the window") { Walk().run(); }

}  // namespace
}  // namespace fourfold::testing
