#pragma once

#include <string>

#include "window/steps.hpp"

// What the tests of quizzes in the window do again and again.
namespace fourfold::testing {

// Puts the bank of all kinds into the trainee's folder; see support/kinds_bank.hpp.
void writeKinds(const Home& home);

// The kind of the question that is up, as the bank calls it.
[[nodiscard]] std::string kindOf(const Screen& screen);
// The id of the part with this text.
[[nodiscard]] std::string partWith(const Screen& screen, const std::string& text);
// Waits for the question with this number.
Screen awaitQuestion(Game& game, int number);
// Presses the digits that put the answer to the question together rightly, as far as digits do.
void answerByKeys(XServer& server, Game& game, const Screen& screen);

}  // namespace fourfold::testing
