#pragma once

namespace fourfold::commands {

// The whole program: reads the command line, does what it says, and returns the exit code: 0 when all went well, 1 for
// a failure or findings, 2 for a command line that makes no sense. Never ends by a signal of its own making.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace fourfold::commands
