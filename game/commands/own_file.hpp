#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "commands/context.hpp"
#include "system/file.hpp"

namespace fourfold::commands {

// A scenario or a question bank that should be written for a trainer.
struct OwnFile {
    std::string id;
    std::optional<std::string> output;  // a folder, or a file called ID.yaml; else the trainer's own folder
    bool bank = false;                  // a question bank instead of a scenario
};

// The place of the new file.
struct OwnPlace {
    std::filesystem::path path;
    bool isListed = false;  // the program lists the files of that folder
};

// Finds the place of the file. Prints why and returns the exit code if the id does not follow the rule, if a file that
// the program shows has the same id, or if there is no place.
[[nodiscard]] std::variant<OwnPlace, int> placeOf(const OwnFile& file, const Context& context);

// Writes a file that must not exist yet. If it exists or cannot be written, prints why and returns false: an existing
// file stays unchanged, and an incomplete one is removed. The messages are the texts "exists" and "unwritable" of
// `section`. What tells of people is written for its owner alone.
[[nodiscard]] bool writeNew(const std::filesystem::path& path, const std::string& text, system::Access access,
                            std::string_view section, const Context& context);

// A text quoted for a shell, where necessary.
[[nodiscard]] std::string asArgument(const std::string& text);

}  // namespace fourfold::commands
