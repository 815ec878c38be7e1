#pragma once

#include <string>
#include <string_view>

namespace fourfold::commands {

// The exit codes of the program.
inline constexpr int success = 0;
inline constexpr int failure = 1;  // something went wrong, or findings
inline constexpr int misuse = 2;   // the command line makes no sense

// Writes to standard output and returns the exit code: `code` if all went well, or if the reader closed the output. If
// the output could not be written, prints why and returns failure. SIGPIPE must be ignored.
[[nodiscard]] int emit(std::string_view text, int code);

// Writes lines to standard error. Characters that would control a terminal, in names for instance, are written as
// escapes.
void complain(const std::string& message);

}  // namespace fourfold::commands
