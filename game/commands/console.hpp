#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "terminal/console.hpp"

// What the commands that talk in the terminal share.
namespace fourfold::commands {

// A console on standard input and on this output. `leave`: see terminal::Console::Options.
[[nodiscard]] terminal::Console consoleOn(system::Stream output, core::Language language, system::Waitable leave = {});

// Writes the rest of the output and returns the exit code: `code`, or failure with a message if the output could not be
// written.
[[nodiscard]] int finish(terminal::Console& console, int code);

[[nodiscard]] std::uint64_t randomSeed();
// The present moment, to the second.
[[nodiscard]] core::Moment presentSecond();

// Splits a list at each mark. Empty parts count, except at the end.
[[nodiscard]] std::vector<std::string> splitAt(const std::string& list, char mark);

}  // namespace fourfold::commands
