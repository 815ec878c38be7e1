#pragma once

#include <string_view>

#include "coach/review.hpp"
#include "engine/play.hpp"
#include "scenario/catalogue.hpp"
#include "terminal/console.hpp"
#include "terminal/voice.hpp"

namespace fourfold::terminal {

// Prints the review of a play that has ended: score, the four dimensions, the two yardsticks, effort, and the turning
// point. For each decision it shows what was chosen, the best choice, the cost and the reason.
void printDebrief(Console& console, const Voice& voice, const scenario::Catalogue& catalogue, const engine::Play& play,
                  const coach::Review& review);

// Prints one decision of the review, under its number.
void printDecision(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
                   const scenario::Scenario& scenario, const coach::ReviewedMove& move, std::size_t number);

// Printed instead of a debrief if the scenario has no exact solution to measure a play against.
void printUnscored(Console& console, const Voice& voice, const coach::Solution& solution);

// The key of the sentence that explains why a scenario cannot be solved exactly.
[[nodiscard]] std::string_view obstacleKey(coach::Obstacle obstacle);

// Prints why a choice is good or poor, with the golden rule that it kept or broke. For a choice that was not taken,
// prints only the rule.
void printWhy(Console& console, const Voice& voice, const scenario::Catalogue& catalogue,
              const scenario::Choice& choice, std::size_t indent, bool taken = true);

}  // namespace fourfold::terminal
