#pragma once

#include <string>

#include "commands/context.hpp"
#include "commands/time_limit.hpp"

namespace fourfold::commands {

struct SolveOptions {
    std::string scenario;  // an id or a path
    bool json = false;
    std::uint64_t seconds = usualSeconds;  // 0: no limit
};

// `fourfold solve SCENARIO`: prints the best play, the most points in each dimension, and how many states were
// searched. Returns the exit code: failure also if there is no exact
// solution, or none within the time.
[[nodiscard]] int solve(const SolveOptions& options, const Context& context);

}  // namespace fourfold::commands
