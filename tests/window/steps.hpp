#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "support/window_program.hpp"
#include "support/x_server.hpp"

// Common steps of the tests of the window.
namespace fourfold::testing {

// Settings under which nothing moves.
inline const nlohmann::json english{{"text_speed", 0}, {"reduced_motion", true}, {"language", "en"}};

// Fails the test when there is no such item.
[[nodiscard]] nlohmann::json requireItem(const Screen& screen, const std::string& id);
// Clicks the middle of an item. The window must fill its screen.
void clickItem(XServer& server, const Screen& screen, const std::string& id);
// Waits until an item is on the screen and nothing moves.
Screen awaitItem(Game& game, const std::string& id);
// Waits until the text of an item contains `part`.
Screen awaitText(Game& game, const std::string& id, const std::string& part);
Screen awaitGone(Game& game, const std::string& id);
Screen awaitLanguage(Game& game, const std::string& language);
// Waits for the choices or the end, and skips the lines with Ctrl.
Screen awaitTurn(XServer& server, Game& game);
// From the home screen to the first choices of `orange`.
Screen startOrange(XServer& server, Game& game);
// Presses the digit of a choice and waits for the next turn. The id is the scenario's, without "choice-".
Screen choose(XServer& server, Game& game, const std::string& choice);
// The ids and values of the items that show the state of a play: the choices, the four dimensions, meters and persons.
[[nodiscard]] std::vector<std::string> stateOf(const Screen& screen);
// The choices of a plan of `orange`; of its best line.
[[nodiscard]] std::vector<std::string> planOfOrange(const std::string& name);
[[nodiscard]] std::vector<std::string> bestOfOrange();

}  // namespace fourfold::testing
