#pragma once

#include "commands/context.hpp"
#include "commands/records.hpp"
#include "records/attempt_store.hpp"

namespace fourfold::commands {

// Whether an action of `fourfold records` changes people: roster, rename, same, forget.
[[nodiscard]] bool changesPeople(RecordsAction action);

// Runs it, and returns the exit code. With --dry-run it only says what would change. If the person is not known or one
// of several, or if the list has a fault, it prints so, changes nothing and fails.
[[nodiscard]] int changePeople(const RecordsOptions& options, records::AttemptStore& store, const Context& context);

// `records roster`, in a file of its own.
[[nodiscard]] int takeRoster(const RecordsOptions& options, records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
