#pragma once

#include <array>
#include <optional>
#include <string>

#include "coach/bots/simulation.hpp"

namespace fourfold::commands {

inline constexpr std::size_t scoreBands = 10;

// How many plays scored 0 to under 10, 10 to under 20, ..., 90 to 100. The solution must be exact.
[[nodiscard]] std::array<std::uint64_t, scoreBands> scoreDistribution(const coach::Simulation& result,
                                                                      const coach::Solution& solution);
// The mean score of the plays that ended, of which there must be one: the nearest double, the same on every machine.
[[nodiscard]] double meanScore(const coach::Simulation& result, const coach::Solution& solution);

// `exactPass` is the exact probability of a pass, where it is known. A simulation as JSON for tools, one object with a
// newline behind it. What needs scores is null without an exact solution.
[[nodiscard]] std::string simulationJson(const coach::Simulation& result, const coach::SimulationOptions& options,
                                         const coach::Solution& solution, std::optional<double> exactPass);

}  // namespace fourfold::commands
