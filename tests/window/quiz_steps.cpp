#include "window/quiz_steps.hpp"

#include <array>

#include <doctest/doctest.h>

#include "support/kinds_bank.hpp"

namespace fourfold::testing {
void writeKinds(const Home& home) {
    std::filesystem::create_directories(home.path() / "data/fourfold/scenarios/quizzes");
    home.writeScenario("quizzes/kinds.yaml", kindsBank);
}

std::string kindOf(const Screen& screen) {
    const std::string text = requireItem(screen, "question").at("text");
    return text.substr(text.rfind(' ') + 1);
}

std::string partWith(const Screen& screen, const std::string& text) {
    for (const auto& item : screen.at("items")) {
        const std::string told = item.at("text");
        if (item.at("kind") == "choice" && told.substr(0, told.find('\n')) == text) return item.at("id");
    }
    FAIL("no part ", text, " on ", screen.dump());
    return {};
}

Screen awaitQuestion(Game& game, int number) {
    return game.await("question " + std::to_string(number), [&](const Screen& screen) {
        const auto title = itemOf(screen, "title");
        return screen.at("screen") == "quiz" && screen.at("settled") && title && title->value("value", 0) == number;
    });
}

void answerByKeys(XServer& server, Game& game, const Screen& screen) {
    const std::string kind = kindOf(screen);
    const auto press = [&](const std::string& part) {
        server.press(std::to_string(requireItem(screen, partWith(screen, part)).at("value").get<int>()));
    };
    if (kind == "single") return press("right");
    if (kind == "true_false") return server.press("1");
    if (kind == "multiple") {
        press("right");
        press("right too");
    } else if (kind == "matching") {
        press("belongs to A");
        press("belongs to B");
    } else if (kind == "ordering") {
        // Each item is taken up and put in its right place.
        int place = 0;
        for (const char* id : {"item-first", "item-second"}) {
            ++place;
            const Screen now = awaitItem(game, id);
            const int at = requireItem(now, id).at("value");
            if (at == place) continue;
            server.press(std::to_string(at));
            server.press(std::to_string(place));
            game.await("an item in its place", [&](const Screen& each) {
                return each.at("settled") && requireItem(each, id).at("value") == place;
            });
        }
    }
}

}  // namespace fourfold::testing
