#pragma once

#include <string>

#include "coach/review.hpp"
#include "engine/play.hpp"

// The results of commands as JSON for tools, one object with a newline behind it. Numbers are exact or, where they are
// fractions, the nearest double.
namespace fourfold::commands {

[[nodiscard]] std::string playJson(const engine::Play& play, const coach::Review& review);
[[nodiscard]] std::string solutionJson(const coach::Solution& solution);

}  // namespace fourfold::commands
