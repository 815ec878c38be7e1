#pragma once

#include "commands/context.hpp"
#include "reports/shelf.hpp"

namespace fourfold::commands {

// Every version of every scenario and question bank in all folders. That includes files that a file of another folder
// hides from players: they may have been played, too.
[[nodiscard]] reports::Shelf shelfOf(const Context& context);

}  // namespace fourfold::commands
