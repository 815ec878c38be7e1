#pragma once

#include <filesystem>
#include <vector>

#include "system/known_folders.hpp"

namespace fourfold::commands {

// Where the program's files are.
struct Paths {
    std::filesystem::path settings;      // settings.json; empty when there is no home directory
    std::filesystem::path records;       // the store of plays and quizzes; empty when there is no home directory
    std::filesystem::path assets;        // holds lang/, methods.yaml and so on; empty if none was found
    std::filesystem::path ownScenarios;  // for a trainer's scenarios, may not exist; empty without a home
    std::vector<std::filesystem::path> scenarios;  // the folders that exist, the shipped one first
};

// Looks for assets and scenarios beside the program (build tree), in ../share/fourfold relative to it (installation),
// and in fourfold/ of the XDG data directories. The folders of trainers' scenarios come after the shipped one: first
// the one in the data home, then those in the data directories.
[[nodiscard]] Paths findPaths(const std::filesystem::path& program, const system::Environment& environment);

}  // namespace fourfold::commands
