#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "exchange/format.hpp"

namespace fourfold::commands {

struct ImportOptions {
    std::filesystem::path file;
    std::optional<std::filesystem::path> chinese;  // the same questions in Chinese; then `file` is in English
    std::optional<exchange::Format> format;        // if missing, found from the file
    std::string id;                                // empty: made from the file's name
    std::optional<std::string> output;             // a folder, or a file called ID.yaml; else the trainer's own folder
};

// `fourfold import FILE`: makes a question bank from a GIFT or Aiken file and writes it into the trainer's own folder.
// Never overwrites a file. Prints on standard error what is wrong with the file and what a bank cannot hold. Returns
// the exit code: warnings are no failure.
[[nodiscard]] int importBank(const ImportOptions& options, const Context& context);

}  // namespace fourfold::commands
