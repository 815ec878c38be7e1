#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "scenario/catalogue.hpp"
#include "yaml/scenario_loader.hpp"

namespace fourfold::yaml {

// The scenario files of several folders, also those with errors, folder by folder and sorted by name. Only *.yaml and
// *.yml in the folder itself count, and question banks do not. Of two files with the same name the one in the earlier
// folder is kept, and the later one gets an error and no scenario. A folder that does not exist holds nothing.
[[nodiscard]] std::vector<ScenarioFile> loadLibrary(std::span<const std::filesystem::path> folders,
                                                    const scenario::Catalogue& catalogue);

// The scenario file of that id (its name without extension) among those that loadLibrary() would read; the others stay
// unread. Nothing when there is none.
[[nodiscard]] std::optional<ScenarioFile> loadFromLibrary(std::span<const std::filesystem::path> folders,
                                                          std::string_view id, const scenario::Catalogue& catalogue);

// Whether a file of that name counts as a scenario file.
[[nodiscard]] bool isScenarioName(const std::filesystem::path& name);

// The subfolders that are searched: links to folders are not followed.
[[nodiscard]] std::vector<std::filesystem::path> subfoldersOf(const std::filesystem::path& folder);

// The scenario files and question banks in one folder, sorted; with those of its subfolders if wanted.
enum class Subfolders { skip, enter };
[[nodiscard]] std::vector<std::filesystem::path> scenarioPaths(const std::filesystem::path& folder,
                                                               Subfolders subfolders);

}  // namespace fourfold::yaml
