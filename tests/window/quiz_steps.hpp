#pragma once

#include <string>

#include "window/steps.hpp"

// Common steps of the tests of quizzes in the window.
namespace fourfold::testing {

// Puts the bank of all kinds into the trainee's folder; see support/kinds_bank.hpp.
void writeKinds(const Home& home);

// The kind of the present question, as the bank calls it.
[[nodiscard]] std::string kindOf(const Screen& screen);
// The id of the part with this text.
[[nodiscard]] std::string partWith(const Screen& screen, const std::string& text);
// Waits for the question with this number.
Screen awaitQuestion(Game& game, int number);
// Presses the digits that compose the right answer to the question, as far as digits can.
void answerByKeys(XServer& server, Game& game, const Screen& screen);

}  // namespace fourfold::testing
