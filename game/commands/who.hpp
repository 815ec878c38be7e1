#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "commands/context.hpp"
#include "records/attempt_store.hpp"
#include "records/person.hpp"

namespace fourfold::commands {

// The person who plays, as given on the command line.
struct WhoOptions {
    std::optional<std::string> person;  // name or staff number; empty: nobody
    std::string className;
};

// The person of the command line; if there is none, the person of the window's settings. A person of the command line
// has no id yet.
[[nodiscard]] records::Person personOf(const WhoOptions& options, const Context& context);

// Whether a name stands for exactly one person; `found` holds the people that it stands for. If not, prints why, and
// suggests a known name or lists the classes to choose from.
[[nodiscard]] bool isOnePerson(std::span<const records::Person> found, std::string_view name,
                               records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
