#pragma once

#include <optional>
#include <string>

#include "commands/context.hpp"
#include "records/person.hpp"

namespace fourfold::commands {

// Who plays, as the command line says.
struct WhoOptions {
    std::optional<std::string> person;  // name or staff number; empty: nobody
    std::string className;
};

// Whom the command line names, else whom the window remembers. Somebody named has no id yet.
[[nodiscard]] records::Person personOf(const WhoOptions& options, const Context& context);

}  // namespace fourfold::commands
