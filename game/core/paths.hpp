#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fourfold::core {

// Reads an environment variable; nothing when it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

// The environment of this process.
[[nodiscard]] Environment processEnvironment();

// The file of the running program; empty when the system does not tell.
[[nodiscard]] std::filesystem::path runningProgram();

// Where the program's files are, by the XDG base directory specification.
struct Paths {
    std::filesystem::path settings;                // settings.json; empty when there is no home directory
    std::filesystem::path records;                 // the store of plays and quizzes; empty when there is no home directory
    std::filesystem::path assets;                  // holds lang/, methods.yaml and so on; empty when none was found
    std::filesystem::path ownScenarios;            // where a trainer's scenarios go, there or not; empty without a home
    std::vector<std::filesystem::path> scenarios;  // the folders that exist, the shipped one first
};

// Looks for assets and scenarios beside the program (build tree), in ../share/fourfold of it (installation), and in
// fourfold/ of the XDG data directories. Trainers' scenario folders come after the shipped one: the data home first,
// then the data directories.
[[nodiscard]] Paths findPaths(const std::filesystem::path& program, const Environment& environment);

}  // namespace fourfold::core
