#pragma once

#include <filesystem>
#include <vector>

#include "system/known_folders.hpp"

namespace fourfold::commands {

// Where the program's files are.
struct Paths {
    std::filesystem::path settings;      // settings.json; empty when there is no home directory
    std::filesystem::path records;       // the store of plays and quizzes; empty when there is no home directory
    std::filesystem::path assets;        // holds lang/, methods.yaml and so on; empty when none was found
    std::filesystem::path ownScenarios;  // where a trainer's scenarios go, there or not; empty without a home
    std::vector<std::filesystem::path> scenarios;  // the folders that exist, the shipped one first
};

// Looks for assets and scenarios beside the program (build tree), in ../share/fourfold of it (installation), and in
// fourfold/ of the XDG data directories. Trainers' scenario folders come after the shipped one: the data home first,
// then the data directories.
[[nodiscard]] Paths findPaths(const std::filesystem::path& program, const system::Environment& environment);

}  // namespace fourfold::commands
