#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "exchange/format.hpp"

namespace fourfold::commands {

struct ExportOptions {
    std::string bank;  // an id or a path
    exchange::Format format = exchange::Format::gift;
    std::optional<std::filesystem::path> output;  // else standard output
};

// `fourfold export BANK`: writes a question bank for other programs, in the language of the command. Lists on standard
// error what the format cannot hold, which is no failure. Never overwrites a file. Returns the exit code.
[[nodiscard]] int exportBank(const ExportOptions& options, const Context& context);

}  // namespace fourfold::commands
