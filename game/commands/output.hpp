#pragma once

#include <string>
#include <string_view>

namespace fourfold::commands {

// What the program ends with, everywhere.
inline constexpr int success = 0;
inline constexpr int failure = 1;  // something went wrong, or findings
inline constexpr int misuse = 2;   // the command line makes no sense

// Writes to standard output and returns the exit code: `code` when all went well, or when whoever was reading has had
// enough; failure, with a message, when the output could not be written. Needs SIGPIPE ignored.
[[nodiscard]] int emit(std::string_view text, int code);

// Writes lines to standard error. What would steer a terminal, in names for instance, is written out instead.
void complain(const std::string& message);

}  // namespace fourfold::commands
