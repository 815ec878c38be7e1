#pragma once

#include <optional>
#include <string>

#include "commands/context.hpp"

namespace fourfold::commands {

struct NewOptions {
    std::string id;
    std::optional<std::string> output;  // a folder, or a file called ID.yaml; else the trainer's own folder
    std::optional<std::string> title;   // in the language of the command; the other language keeps the starter's title
    bool bank = false;                  // a question bank instead of a scenario
};

// `fourfold new ID`: writes a scenario or a question bank to begin with, and prints what to do next. Comments in the
// file explain every part in the language of the command. Never overwrites a file. Returns the exit code.
[[nodiscard]] int newScenario(const NewOptions& options, const Context& context);

}  // namespace fourfold::commands
