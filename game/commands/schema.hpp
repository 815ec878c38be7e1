#pragma once

#include "commands/context.hpp"

namespace fourfold::commands {

// `fourfold schema`: prints the JSON Schema of scenario files. Returns the exit code.
[[nodiscard]] int schema(const Context& context);

}  // namespace fourfold::commands
