#pragma once

#include <string>

#include "commands/context.hpp"

namespace fourfold::commands {

struct SolveOptions {
    std::string scenario;  // an id or a path
    bool json = false;
};

// `fourfold solve SCENARIO`: prints the best play, the most points in each dimension, and how many states were
// searched. Returns the exit code: failure also if there is no exact solution.
[[nodiscard]] int solve(const SolveOptions& options, const Context& context);

}  // namespace fourfold::commands
