#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/window_program.hpp"
#include "support/x_server.hpp"

// What the tests of the window do again and again.
namespace fourfold::testing {

// Settings under which nothing moves.
inline const nlohmann::json english{{"text_speed", 0}, {"reduced_motion", true}, {"language", "en"}};

// Fails the test when there is no such item.
[[nodiscard]] nlohmann::json requireItem(const Screen& screen, const std::string& id);
// Clicks the middle of an item; only where the window fills its screen.
void clickItem(XServer& server, const Screen& screen, const std::string& id);
// Waits until an item stands there and nothing moves.
Screen awaitItem(Game& game, const std::string& id);
// Waits until the text of an item has this in it.
Screen awaitText(Game& game, const std::string& id, const std::string& part);
Screen awaitGone(Game& game, const std::string& id);
Screen awaitLanguage(Game& game, const std::string& language);
// Waits for the choices or the end, skipping what is being said with Ctrl.
Screen awaitTurn(XServer& server, Game& game);
// From the home screen to the first choices of `orange`.
Screen startOrange(XServer& server, Game& game);
// Presses the digit of a choice and waits for what comes next. The id is the scenario's, without "choice-".
Screen choose(XServer& server, Game& game, const std::string& choice);
// Ids and values of what shows the state of a play: the choices, the four dimensions, meters and persons.
[[nodiscard]] std::vector<std::string> stateOf(const Screen& screen);
// The choices of a plan of `orange`; of its best line.
[[nodiscard]] std::vector<std::string> planOfOrange(const std::string& name);
[[nodiscard]] std::vector<std::string> bestOfOrange();

}  // namespace fourfold::testing
