#include "system/known_folders.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <system_error>

#include <pwd.h>
#include <sys/auxv.h>
#include <unistd.h>

namespace fourfold::system {
namespace {

namespace fs = std::filesystem;

fs::path absoluteFrom(const Environment& environment, const char* name) {
    fs::path path = environment(name).value_or("");
    return path.is_absolute() ? path : fs::path();
}

fs::path homeFolder(const Environment& environment) {
    if (const fs::path home = absoluteFrom(environment, "HOME"); !home.empty()) return home;
    const passwd* entry = ::getpwuid(::getuid());
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

// The folder in a line such as XDG_DOCUMENTS_DIR="$HOME/Documents"; empty for any other line.
fs::path documentsFolderIn(std::string_view line, const fs::path& home) {
    constexpr std::string_view key = "XDG_DOCUMENTS_DIR=\"";
    constexpr std::string_view inHome = "$HOME";
    if (!line.starts_with(key) || !line.ends_with('"')) return {};
    line = line.substr(key.size(), line.size() - key.size() - 1);
    if (!line.starts_with(inHome)) return line;
    line.remove_prefix(inHome.size());
    while (line.starts_with('/')) line.remove_prefix(1);
    return home / line;
}

}  // namespace

Environment processEnvironment() {
    return [](const char* name) -> std::optional<std::string> {
        const char* value = std::getenv(name);
        if (value == nullptr) return std::nullopt;
        return value;
    };
}

fs::path runningProgram() {
    std::error_code error;
    fs::path path = fs::read_symlink("/proc/self/exe", error);
    if (!error) return path;
    // Without /proc, the name by which the program was started is used.
    const unsigned long name = ::getauxval(AT_EXECFN);
    if (name == 0) return {};
    path = fs::canonical(reinterpret_cast<const char*>(name), error);
    return error ? fs::path() : path;
}

fs::path configFolder(const Environment& environment) { return baseFolder(environment, "XDG_CONFIG_HOME", ".config"); }

fs::path dataFolder(const Environment& environment) { return baseFolder(environment, "XDG_DATA_HOME", ".local/share"); }

std::vector<fs::path> foldersOf(const std::string& list) {
    std::vector<fs::path> folders;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(':', begin), list.size());
        if (end != begin) folders.emplace_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return folders;
}

std::vector<fs::path> sharedDataFolders(const Environment& environment) {
    const std::string list = environment("XDG_DATA_DIRS").value_or("");
    std::vector<fs::path> folders = foldersOf(list.empty() ? "/usr/local/share:/usr/share" : list);
    std::erase_if(folders, [](const fs::path& folder) { return !folder.is_absolute(); });
    return folders;
}

std::vector<fs::path> fontFolders(const Environment& environment) {
    std::vector<fs::path> folders;
    for (const fs::path& data : sharedDataFolders(environment)) folders.push_back(data / "fonts");
    if (const fs::path data = dataFolder(environment); !data.empty()) folders.push_back(data / "fonts");
    folders.emplace_back(
        "/usr/share/fonts");  // whatever XDG_DATA_DIRS says: the package of the game's font puts it there
    return folders;
}

fs::path documentsFolder(const Environment& environment) {
    if (const fs::path named = absoluteFrom(environment, "XDG_DOCUMENTS_DIR"); !named.empty()) return named;
    fs::path home = environment("HOME").value_or("");
    if (home.empty()) return {};
    fs::path config = absoluteFrom(environment, "XDG_CONFIG_HOME");
    if (config.empty()) config = home / ".config";
    std::ifstream file(config / "user-dirs.dirs");
    for (std::string line; std::getline(file, line);) {
        if (const fs::path folder = documentsFolderIn(line, home); folder.is_absolute()) return folder;
    }
    return home;
}

}  // namespace fourfold::system
