#include "commands/paths.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ownFolder = "fourfold";

bool isFolderThere(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

}  // namespace

Paths findPaths(const std::filesystem::path& program, const system::Environment& environment) {
    const fs::path config = system::configFolder(environment);
    const fs::path data = system::dataFolder(environment);

    std::vector<fs::path> roots;
    if (!program.empty()) {
        roots.push_back(program.parent_path());
        roots.push_back(program.parent_path().parent_path() / "share" / ownFolder);
    }
    const std::size_t shippedRoots = roots.size();
    if (!data.empty()) roots.push_back(data / ownFolder);
    for (const fs::path& folder : system::sharedDataFolders(environment)) roots.push_back(folder / ownFolder);

    Paths paths;
    if (!config.empty()) paths.settings = config / ownFolder / "settings.json";
    if (!data.empty()) {
        paths.records = data / ownFolder / "records.sqlite";
        paths.ownScenarios = data / ownFolder / "scenarios";
    }

    const auto holdsTexts = [](const fs::path& root) { return isFolderThere(root / "assets" / "lang"); };
    if (const auto root = std::ranges::find_if(roots, holdsTexts); root != roots.end()) paths.assets = *root / "assets";

    // Of the places beside the program only the first that exists counts. A folder with two names counts once.
    std::vector<fs::path> known;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        if (i < shippedRoots && !known.empty()) continue;
        const fs::path folder = roots[i] / "scenarios";
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (error || !isFolderThere(real) || std::ranges::find(known, real) != known.end()) continue;
        known.push_back(real);
        paths.scenarios.push_back(real);
    }
    return paths;
}

}  // namespace fourfold::commands
