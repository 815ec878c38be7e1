#pragma once

#include "commands/context.hpp"

namespace fourfold::commands {

// Whether whoever sits at this program may do what is the leader's: the dry run of an exam. Nothing asks for proof of
// that yet, so everybody may.
[[nodiscard]] bool leaderAllows(const Context& context);

}  // namespace fourfold::commands
