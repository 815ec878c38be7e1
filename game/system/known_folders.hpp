#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// Where a user's and the system's files are, there or not: by the XDG base directory specification, which wants
// absolute paths and says to ignore others. Empty paths: there is no home directory.
namespace fourfold::system {

// Reads an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

// The environment of this process.
[[nodiscard]] Environment processEnvironment();

// The file of the running program; empty when the system does not tell.
[[nodiscard]] std::filesystem::path runningProgram();

// For settings, and for data, of all programs of the user.
[[nodiscard]] std::filesystem::path configFolder(const Environment& environment);
[[nodiscard]] std::filesystem::path dataFolder(const Environment& environment);
// For data that all users share, the most important first.
[[nodiscard]] std::vector<std::filesystem::path> sharedDataFolders(const Environment& environment);

// The folders of a list in one variable, as PATH has it, in its order.
[[nodiscard]] std::vector<std::filesystem::path> foldersOf(const std::string& list);

// Where fonts lie, the most important first.
[[nodiscard]] std::vector<std::filesystem::path> fontFolders(const Environment& environment);

// The user's folder for documents: XDG_DOCUMENTS_DIR, of the environment or as the desktop keeps it in user-dirs.dirs;
// else the home; empty without one.
[[nodiscard]] std::filesystem::path documentsFolder(const Environment& environment);

}  // namespace fourfold::system
