#pragma once

#include "commands/context.hpp"
#include "reports/shelf.hpp"

namespace fourfold::commands {

// Every version of a scenario or question bank in every folder: one that another folder's hides from the players may
// have been played all the same.
[[nodiscard]] reports::Shelf shelfOf(const Context& context);

}  // namespace fourfold::commands
