#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "terminal/console.hpp"

// What the commands that talk in the terminal share.
namespace fourfold::commands {

// A console on standard input and this output. `leave`: see terminal::Console::Options.
[[nodiscard]] terminal::Console consoleOn(system::Stream output, core::Language language, system::Waitable leave = {});

// The exit code of a console that has printed all it had to: `code`, or failure, with a message, where it could not.
[[nodiscard]] int finish(terminal::Console& console, int code);

[[nodiscard]] std::uint64_t randomSeed();
// The present moment, to the second.
[[nodiscard]] core::Moment presentSecond();

// "a,b,c" at the commas; empty parts inside count, one at the end does not.
[[nodiscard]] std::vector<std::string> splitAt(const std::string& list, char mark);

}  // namespace fourfold::commands
