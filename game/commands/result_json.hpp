#pragma once

#include <optional>
#include <string>

#include "coach/review.hpp"
#include "engine/play.hpp"

// The results of commands as JSON for tools, one object with a newline behind it. Numbers are exact or, where they are
// fractions, the nearest double.
namespace fourfold::commands {

// A play that has ended. Without a review, where the scenario has no exact solution to measure it against, whatever
// would be measured is null.
[[nodiscard]] std::string playJson(const engine::Play& play, const std::optional<coach::Review>& review);
[[nodiscard]] std::string solutionJson(const coach::Solution& solution);

}  // namespace fourfold::commands
