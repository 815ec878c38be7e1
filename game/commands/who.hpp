#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "commands/context.hpp"
#include "records/attempt_store.hpp"
#include "records/person.hpp"

namespace fourfold::commands {

// Who plays, as the command line says.
struct WhoOptions {
    std::optional<std::string> person;  // name or staff number; empty: nobody
    std::string className;
};

// Whom the command line names, else whom the window remembers. Somebody named has no id yet.
[[nodiscard]] records::Person personOf(const WhoOptions& options, const Context& context);

// Whether a name stands for one person, of those that it was found to stand for; a complaint else, which suggests one
// that the store knows, or the classes to choose from.
[[nodiscard]] bool isOnePerson(std::span<const records::Person> found, std::string_view name,
                               records::AttemptStore& store, const Context& context);

}  // namespace fourfold::commands
