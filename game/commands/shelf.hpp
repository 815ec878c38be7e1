#pragma once

#include "commands/context.hpp"
#include "records/attempt_store.hpp"
#include "reports/shelf.hpp"

namespace fourfold::commands {

// Every version of every scenario and question bank in all folders, and every one that the store keeps. That includes
// files that a file of another folder hides from players: they may have been played, too.
[[nodiscard]] reports::Shelf shelfOf(const Context& context, records::AttemptStore& store);

}  // namespace fourfold::commands
