#pragma once

#include <filesystem>
#include <vector>

#include "commands/context.hpp"

namespace fourfold::commands {

// Whether `check --explain` was given codes ("F0201") instead of paths: none of them is a file, or looks like the path
// of one. A code that does not exist is still one.
[[nodiscard]] bool asksForCodes(const std::vector<std::filesystem::path>& arguments);

// `fourfold check --explain CODE...`: prints what each code means, why it matters and how to mend it. Returns the exit
// code: misuse, and a complaint that names the nearest one, for a code that does not exist.
[[nodiscard]] int explain(const std::vector<std::filesystem::path>& codes, const Context& context);

}  // namespace fourfold::commands
