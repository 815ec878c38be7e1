#pragma once

#include <optional>
#include <string>

#include "coach/review.hpp"
#include "engine/play.hpp"

// The results of commands as JSON for tools: one object, then a newline. Numbers are exact; fractions are the nearest
// double.
namespace fourfold::commands {

// A play that has ended. There is no review if the scenario has no exact solution; then everything that needs one is
// null.
[[nodiscard]] std::string playJson(const engine::Play& play, const std::optional<coach::Review>& review);
[[nodiscard]] std::string solutionJson(const coach::Solution& solution);

}  // namespace fourfold::commands
