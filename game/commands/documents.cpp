#include "commands/documents.hpp"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "records/times.hpp"
#include "system/durable_file.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

// Of a line XDG_DOCUMENTS_DIR="$HOME/Documents" the folder; empty when it is another one.
fs::path folderIn(std::string_view line, const fs::path& home) {
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

std::filesystem::path documentsFolder(const core::Environment& environment) {
    if (const fs::path named = environment("XDG_DOCUMENTS_DIR").value_or(""); named.is_absolute()) return named;
    const fs::path home = environment("HOME").value_or("");
    if (home.empty()) return {};
    fs::path config = environment("XDG_CONFIG_HOME").value_or("");
    if (!config.is_absolute()) config = home / ".config";
    std::ifstream file(config / "user-dirs.dirs");
    for (std::string line; std::getline(file, line);) {
        if (const fs::path folder = folderIn(line, home); folder.is_absolute()) return folder;
    }
    return home;
}

std::string fileName(std::string_view what, std::int64_t time) {
    std::string name = "fourfold-" + std::string(what) + "-" + records::localTimeText(time);
    std::ranges::replace(name, ' ', '-');
    std::erase(name, ':');
    return name;
}

desk::SavedFiles saveAmongDocuments(const NamedFiles& files) {
    const fs::path folder = documentsFolder(core::processEnvironment());
    desk::SavedFiles saved;
    const auto failed = [&](const fs::path& path, std::error_code error) {
        saved.failed = path;
        saved.reason = error.message();
    };
    if (folder.empty()) {
        failed("~", std::make_error_code(std::errc::no_such_file_or_directory));
        return saved;
    }
    if (const std::error_code error = system::createFolders(folder, system::Access::usual)) failed(folder, error);
    for (const auto& [name, bytes] : files) {
        if (!saved.failed.empty()) return saved;
        const fs::path path = folder / name;
        if (const std::error_code error = system::writeOver(path, bytes)) {
            failed(path, error);
        } else {
            saved.paths.push_back(path);
        }
    }
    return saved;
}

}  // namespace fourfold::commands
