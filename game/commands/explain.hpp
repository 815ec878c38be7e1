#pragma once

#include <filesystem>
#include <vector>

#include "commands/context.hpp"

namespace fourfold::commands {

// Whether `check --explain` was given codes ("F0201") and not paths: no argument is an existing file or looks like a
// path. The code need not exist.
[[nodiscard]] bool asksForCodes(const std::vector<std::filesystem::path>& arguments);

// `fourfold check --explain CODE...`: prints what each code means, why it matters and how to mend it. Returns the exit
// code: if a code does not exist, misuse, and prints the nearest code.
[[nodiscard]] int explain(const std::vector<std::filesystem::path>& codes, const Context& context);

}  // namespace fourfold::commands
