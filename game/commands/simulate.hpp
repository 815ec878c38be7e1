#pragma once

#include <string>

#include "coach/bots/simulation.hpp"
#include "commands/context.hpp"

namespace fourfold::commands {

struct SimulateOptions {
    std::string scenario;           // an id or a path
    coach::SimulationOptions play;  // its language is replaced by the context's
    bool json = false;
};

// `fourfold simulate SCENARIO`: lets a bot play many times. Prints the distribution of its scores, how often it passes,
// where its plays end, and which scenes and choices they never reach. Returns the exit code. If the scenario cannot be
// solved exactly, the plays have no scores.
[[nodiscard]] int simulate(const SimulateOptions& options, const Context& context);

}  // namespace fourfold::commands
