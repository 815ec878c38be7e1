#pragma once

#include <string>

#include "commands/context.hpp"

namespace fourfold::commands {

struct SolveOptions {
    std::string scenario;  // an id or a path
    bool json = false;
};

// `fourfold solve SCENARIO`: the best play there is, the most that can be earned in each dimension, and how many states
// were looked at. Returns the exit code: failure also when there is no exact solution.
[[nodiscard]] int solve(const SolveOptions& options, const Context& context);

}  // namespace fourfold::commands
