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

// `fourfold export BANK`: a question bank as a file for other programs, in the language of the command. What the format
// cannot hold is listed on standard error and is no failure. Never writes over a file. Returns the exit code.
[[nodiscard]] int exportBank(const ExportOptions& options, const Context& context);

}  // namespace fourfold::commands
