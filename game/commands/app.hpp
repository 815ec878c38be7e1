#pragma once

namespace fourfold::commands {

// The whole program: reads the command line, carries it out, and returns the exit code: 0 if all went well, 1 for a
// failure or findings, 2 for a command line that makes no sense. Never ends itself by a signal.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace fourfold::commands
