#pragma once

#include "coach/solver.hpp"
#include "engine/play.hpp"
#include "engine/play_end.hpp"

// How a play ends. Recording, reviewing and verifying use the same functions, so that they cannot differ.
namespace fourfold::coach {

// Whether a play that stands at an ending passes: its score reaches the scenario's pass mark, and it crossed no red
// line. The solution must be exact.
[[nodiscard]] bool passes(const engine::Session& session, const Solution& solution);

// The end of a play that is over. Without an exact solution it has no score and does not pass.
[[nodiscard]] engine::PlayEnd endOf(const engine::Play& play, const Solution& solution);

}  // namespace fourfold::coach
