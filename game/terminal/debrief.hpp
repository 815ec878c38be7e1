#pragma once

#include <string_view>

#include "coach/review.hpp"
#include "engine/play.hpp"
#include "scenario/catalogue.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// The review of a play that has ended: score, the four dimensions, the two yardsticks, effort, each decision with what
// was chosen, what the best choice was, what it cost and why, and the turning point.
void printDebrief(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const engine::Play& play,
                  const coach::Review& review);

// One decision of it, under its number.
void printDecision(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
                   const scenario::Scenario& scenario, const coach::ReviewedMove& move, std::size_t number);

// Instead of a debrief, where the scenario has no exact solution to measure a play against.
void printUnscored(Console& console, const Voice& voice, const coach::Solution& solution);

// The key of the sentence that says why a scenario cannot be solved exactly.
[[nodiscard]] std::string_view obstacleKey(coach::Obstacle obstacle);

// Why a choice is good or poor, with the golden rule that it kept or broke; for a choice that was not taken, the rule
// alone.
void printWhy(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
              const scenario::Choice& choice, std::size_t indent, bool taken = true);

}  // namespace fourfold::terminal
