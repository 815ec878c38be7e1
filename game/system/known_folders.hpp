#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

// Where the files of the user and of the system belong, by the XDG base directory specification. The folders need not
// exist. As the specification says, relative paths in the environment are ignored. A path is empty when there is no
// home directory.
namespace fourfold::system {

// Reads an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

// The environment of this process.
[[nodiscard]] Environment processEnvironment();

// The file of the running program; empty when the system does not tell.
[[nodiscard]] std::filesystem::path runningProgram();

// The folders for settings and for data of all programs of the user.
[[nodiscard]] std::filesystem::path configFolder(const Environment& environment);
[[nodiscard]] std::filesystem::path dataFolder(const Environment& environment);
// The folders for data that all users share, the most important first.
[[nodiscard]] std::vector<std::filesystem::path> sharedDataFolders(const Environment& environment);

// The folders of a list in one variable, such as PATH, in its order.
[[nodiscard]] std::vector<std::filesystem::path> foldersOf(const std::string& list);

// Where fonts lie, the most important first.
[[nodiscard]] std::vector<std::filesystem::path> fontFolders(const Environment& environment);

// The user's folder for documents: XDG_DOCUMENTS_DIR from the environment or from the desktop's user-dirs.dirs, else
// the home directory; empty without one.
[[nodiscard]] std::filesystem::path documentsFolder(const Environment& environment);

}  // namespace fourfold::system
