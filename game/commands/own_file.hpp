#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "commands/context.hpp"

namespace fourfold::commands {

// A scenario or a question bank that is to be written for a trainer.
struct OwnFile {
    std::string id;
    std::optional<std::string> output;  // a folder, or a file called ID.yaml; else the trainer's own folder
    bool bank = false;                  // a question bank instead of a scenario
};

// Where it goes.
struct OwnPlace {
    std::filesystem::path path;
    bool isListed = false;  // the program shows what lies there
};

// The exit code, and a complaint, when the id does not follow the rule or is taken among what the program shows, or
// there is no place.
[[nodiscard]] std::variant<OwnPlace, int> placeOf(const OwnFile& file, const Context& context);

// Writes a file that is not there yet. False, and a complaint, when it is or cannot be written: what is there stays as
// it is, and half a file does not stay. What is said of it are the texts "exists" and "unwritable" of `section`.
[[nodiscard]] bool writeNew(const std::filesystem::path& path, const std::string& text, std::string_view section,
                            const Context& context);

// A text as a shell takes it.
[[nodiscard]] std::string asArgument(const std::string& text);

}  // namespace fourfold::commands
