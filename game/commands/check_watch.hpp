#pragma once

#include "commands/check.hpp"
#include "commands/context.hpp"
#include "system/file_watch.hpp"

namespace fourfold::commands {

// `fourfold check --watch`: checks, and checks again each time one of the files is saved, until it is interrupted
// (Ctrl-C), ended, or nobody reads its output any more. Nothing that was printed is cleared; with `json` each round is
// one line. Returns what the last round found.
[[nodiscard]] int watchAndCheck(CheckOptions options, const Context& context);

// What is not watched, in the language of the context.
[[nodiscard]] std::string complaintOf(const system::WatchFault& fault, const Context& context);

}  // namespace fourfold::commands
