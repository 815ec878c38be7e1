#pragma once

#include <optional>
#include <string>

#include "commands/context.hpp"
#include "system/program.hpp"

namespace fourfold::commands {

// Why a program was stopped, as a text to put after a colon. Returns nothing if the program ended by itself.
[[nodiscard]] std::optional<std::string> whyStopped(const system::ProgramEnd& ended,
                                                    const system::ProgramLimits& limits, const Context& context);

}  // namespace fourfold::commands
