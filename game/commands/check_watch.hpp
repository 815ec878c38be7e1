#pragma once

#include "commands/check.hpp"
#include "commands/context.hpp"
#include "system/file_watch.hpp"

namespace fourfold::commands {

// `fourfold check --watch`: checks now, and again each time one of the files is saved, until it is interrupted
// (Ctrl-C), asked to end, or its output is closed. Never clears what was printed. With `json`, each round is one line.
// Returns the exit code of the last round.
[[nodiscard]] int watchAndCheck(CheckOptions options, const Context& context);

// A sentence that names what cannot be watched, in the language of the context.
[[nodiscard]] std::string complaintOf(const system::WatchFault& fault, const Context& context);

}  // namespace fourfold::commands
