#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "exchange/format.hpp"

namespace fourfold::commands {

struct ImportOptions {
    std::filesystem::path file;
    std::optional<std::filesystem::path> chinese;  // the same questions in Chinese: `file` then is the English
    std::optional<exchange::Format> format;        // else told by the file
    std::string id;                                // empty: made of the file's name
    std::optional<std::string> output;             // a folder, or a file called ID.yaml; else the trainer's own folder
};

// `fourfold import FILE`: makes a question bank of a GIFT or Aiken file and writes it among the trainer's own, never
// over anything. What is wrong with the file, and what a bank has no place for, goes to standard error. Returns the
// exit code: warnings are no failure.
[[nodiscard]] int importBank(const ImportOptions& options, const Context& context);

}  // namespace fourfold::commands
