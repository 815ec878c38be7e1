#include "window/steps.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/plan.hpp"

namespace fourfold::testing {

nlohmann::json requireItem(const Screen& screen, const std::string& id) {
    const auto item = itemOf(screen, id);
    REQUIRE_MESSAGE(item.has_value(), "no item ", id, " on ", screen.dump());
    return *item;
}

void clickItem(XServer& server, const Screen& screen, const std::string& id) {
    const auto rect = requireItem(screen, id).at("rect").get<std::vector<int>>();
    server.click(rect[0] + rect[2] / 2, rect[1] + rect[3] / 2);
}

Screen awaitItem(Game& game, const std::string& id) {
    return game.await("the item " + id,
                      [&](const Screen& screen) { return screen.at("settled") && itemOf(screen, id).has_value(); });
}

Screen awaitText(Game& game, const std::string& id, const std::string& part) {
    return game.await(id + " with " + part, [&](const Screen& screen) {
        const auto item = itemOf(screen, id);
        return screen.at("settled") && item && item->at("text").get<std::string>().find(part) != std::string::npos;
    });
}

Screen awaitGone(Game& game, const std::string& id) {
    return game.await("an end of " + id,
                      [&](const Screen& screen) { return screen.at("settled") && !itemOf(screen, id).has_value(); });
}

Screen awaitLanguage(Game& game, const std::string& language) {
    return game.await("language " + language,
                      [&](const Screen& screen) { return screen.at("settled") && screen.at("language") == language; });
}

Screen awaitTurn(XServer& server, Game& game) {
    server.press("Control_L");
    return game.await("choices or the end", [](const Screen& screen) {
        const bool isStage = screen.at("screen") == "play" || screen.at("screen") == "quiz-stage";
        return isStage && screen.at("settled") && (!choicesOf(screen).empty() || itemOf(screen, "debrief").has_value());
    });
}

Screen startOrange(XServer& server, Game& game) {
    clickItem(server, awaitItem(game, "scenario-orange"), "scenario-orange");
    clickItem(server, game.awaitScreen("briefing"), "start");
    game.awaitScreen("play");
    return awaitTurn(server, game);
}

Screen choose(XServer& server, Game& game, const std::string& choice) {
    const Screen before = awaitTurn(server, game);
    const int digit = requireItem(before, "choice-" + choice).at("value");
    server.press(std::to_string(digit));
    game.await("an answer to " + choice,
               [&](const Screen& screen) { return !itemOf(screen, "choice-" + choice).has_value(); });
    return awaitTurn(server, game);
}

std::vector<std::string> stateOf(const Screen& screen) {
    std::vector<std::string> state;
    for (const auto& item : screen.at("items")) {
        const std::string kind = item.at("kind");
        const std::string id = item.at("id");
        const bool counts = kind == "choice" || kind == "bar" || id.starts_with("person-") || id == "place" ||
                            id == "stage" || id == "line";
        // The number of a line counts the lines that this window has shown, not those of the play.
        if (counts)
            state.push_back(id + " " + item.at("text").get<std::string>() + " " +
                            (id == "line" ? "" : item.value("value", nlohmann::json()).dump()));
    }
    return state;
}

std::vector<std::string> planOfOrange(const std::string& name) {
    const std::vector<Plan> plans = plansOf("orange");
    const auto plan =
        std::find_if(plans.begin(), plans.end(), [&](const Plan& each) { return each.path.stem() == name; });
    REQUIRE(plan != plans.end());
    return plan->choices;
}

std::vector<std::string> bestOfOrange() { return planOfOrange("best"); }

}  // namespace fourfold::testing
