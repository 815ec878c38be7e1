#include "yaml/library.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <system_error>

#include "yaml/bank_files.hpp"

namespace fourfold::yaml {
namespace {

namespace fs = std::filesystem;

// Links to folders do not count as folders.
bool isFolder(const fs::directory_entry& entry) {
    std::error_code ignored;
    return fs::is_directory(entry.symlink_status(ignored));
}

// A folder that cannot be listed is added itself: reading it as a file then reports why its files are missing.
void collect(const fs::path& folder, Subfolders subfolders, std::vector<fs::path>& paths) {
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (!isFolder(*at)) {
            if (isScenarioName(at->path())) paths.push_back(at->path());
        } else if (subfolders == Subfolders::enter) {
            collect(at->path(), subfolders, paths);
        }
    }
    if (error == std::errc::permission_denied) paths.push_back(folder);
}

// Nothing for a question bank: one that lies beside the scenarios is not a broken scenario.
std::optional<ScenarioFile> loadUnlessBank(const fs::path& path, const scenario::Catalogue& catalogue) {
    ScenarioFile file = loadScenario(path, catalogue);
    if (!file.scenario && kindOfFile(path) == FileKind::bank) return std::nullopt;
    return file;
}

}  // namespace

bool isScenarioName(const fs::path& name) { return name.extension() == ".yaml" || name.extension() == ".yml"; }

std::vector<fs::path> subfoldersOf(const fs::path& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (isFolder(*at)) paths.push_back(at->path());
    }
    return paths;
}

std::vector<fs::path> scenarioPaths(const fs::path& folder, Subfolders subfolders) {
    std::vector<fs::path> paths;
    collect(folder, subfolders, paths);
    std::ranges::sort(paths);
    return paths;
}

std::vector<ScenarioFile> loadLibrary(std::span<const fs::path> folders, const scenario::Catalogue& catalogue) {
    std::vector<ScenarioFile> files;
    std::map<std::string, std::string> pathById;
    for (const fs::path& folder : folders) {
        for (const fs::path& path : scenarioPaths(folder, Subfolders::skip)) {
            std::optional<ScenarioFile> file = loadUnlessBank(path, catalogue);
            if (!file) continue;
            const auto [first, isNew] = pathById.try_emplace(file->id, file->path);
            if (!isNew) {
                file->diagnostics.add(core::Code::shadowedScenario, {}, {file->id, first->second});
                file->diagnostics.finish();
                file->scenario = nullptr;
            }
            files.push_back(std::move(*file));
        }
    }
    return files;
}

std::optional<ScenarioFile> loadFromLibrary(std::span<const fs::path> folders, std::string_view id,
                                            const scenario::Catalogue& catalogue) {
    for (const fs::path& folder : folders) {
        for (const fs::path& path : scenarioPaths(folder, Subfolders::skip)) {
            if (path.stem() != id) continue;
            if (auto file = loadUnlessBank(path, catalogue)) return file;
        }
    }
    return std::nullopt;
}

}  // namespace fourfold::yaml
