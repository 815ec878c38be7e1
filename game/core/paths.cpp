#include "core/paths.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <system_error>

#include <pwd.h>
#include <sys/auxv.h>
#include <unistd.h>

namespace fourfold::core {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ownFolder = "fourfold";

// The specification wants absolute paths and says to ignore others.
fs::path absoluteFrom(const Environment& environment, const char* name) {
    fs::path path = environment(name).value_or("");
    return path.is_absolute() ? path : fs::path();
}

fs::path homeFolder(const Environment& environment) {
    if (const fs::path home = absoluteFrom(environment, "HOME"); !home.empty()) return home;
    const passwd* entry = getpwuid(getuid());
    if (entry == nullptr || entry->pw_dir == nullptr) return {};
    const fs::path home = entry->pw_dir;
    return home.is_absolute() ? home : fs::path();
}

// $NAME, else the default below the home directory; empty without either.
fs::path baseFolder(const Environment& environment, const char* name, const char* fallback) {
    if (const fs::path path = absoluteFrom(environment, name); !path.empty()) return path;
    const fs::path home = homeFolder(environment);
    return home.empty() ? fs::path() : home / fallback;
}

std::vector<fs::path> dataFolders(const Environment& environment) {
    std::string list = environment("XDG_DATA_DIRS").value_or("");
    if (list.empty()) list = "/usr/local/share:/usr/share";
    std::vector<fs::path> folders;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(':', begin), list.size());
        const fs::path folder = list.substr(begin, end - begin);
        if (folder.is_absolute()) folders.push_back(folder);
        begin = end + 1;
    }
    return folders;
}

bool isFolder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

}  // namespace

Environment processEnvironment() {
    return [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        if (value == nullptr) return std::nullopt;
        return value;
    };
}

std::filesystem::path runningProgram() {
    std::error_code error;
    fs::path path = fs::read_symlink("/proc/self/exe", error);
    if (!error) return path;
    // Without /proc, the name that the program was started by.
    const unsigned long name = getauxval(AT_EXECFN);
    if (name == 0) return {};
    path = fs::canonical(reinterpret_cast<const char*>(name), error);
    return error ? fs::path() : path;
}

Paths findPaths(const std::filesystem::path& program, const Environment& environment) {
    const fs::path config = baseFolder(environment, "XDG_CONFIG_HOME", ".config");
    const fs::path data = baseFolder(environment, "XDG_DATA_HOME", ".local/share");

    std::vector<fs::path> roots;
    if (!program.empty()) {
        roots.push_back(program.parent_path());
        roots.push_back(program.parent_path().parent_path() / "share" / ownFolder);
    }
    const std::size_t shippedRoots = roots.size();
    if (!data.empty()) roots.push_back(data / ownFolder);
    for (const fs::path& folder : dataFolders(environment)) roots.push_back(folder / ownFolder);

    Paths paths;
    if (!config.empty()) paths.settings = config / ownFolder / "settings.json";
    if (!data.empty()) {
        paths.records = data / ownFolder / "records.sqlite";
        paths.ownScenarios = data / ownFolder / "scenarios";
    }

    const auto holdsTexts = [](const fs::path& root) { return isFolder(root / "assets" / "lang"); };
    if (const auto root = std::ranges::find_if(roots, holdsTexts); root != roots.end()) paths.assets = *root / "assets";

    // Of the places beside the program only the first counts; a folder that is met under two names counts once.
    std::vector<fs::path> known;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        if (i < shippedRoots && !known.empty()) continue;
        const fs::path folder = roots[i] / "scenarios";
        std::error_code error;
        const fs::path real = fs::canonical(folder, error);
        if (error || !isFolder(real) || std::ranges::find(known, real) != known.end()) continue;
        known.push_back(real);
        paths.scenarios.push_back(real);
    }
    return paths;
}

}  // namespace fourfold::core
