#pragma once

#include <array>
#include <optional>
#include <string>

#include "coach/bots/simulation.hpp"

namespace fourfold::commands {

inline constexpr std::size_t scoreBands = 10;

// How many plays scored from 0 to below 10, from 10 to below 20, ..., from 90 to 100. The solution must be exact.
[[nodiscard]] std::array<std::uint64_t, scoreBands> scoreDistribution(const coach::Simulation& result,
                                                                      const coach::Solution& solution);
// The mean score of the plays that ended, at least one: the nearest double, the same on every machine.
[[nodiscard]] double meanScore(const coach::Simulation& result, const coach::Solution& solution);

// A simulation as JSON for tools: one object, then a newline. `exactPass` is the exact probability of a pass, if it is
// known. Values that need scores are null if the solution is not exact.
[[nodiscard]] std::string simulationJson(const coach::Simulation& result, const coach::SimulationOptions& options,
                                         const coach::Solution& solution, std::optional<double> exactPass);

}  // namespace fourfold::commands
