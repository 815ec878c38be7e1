#include "commands/documents.hpp"

#include <algorithm>
#include <system_error>

#include "records/times.hpp"
#include "system/durable_file.hpp"
#include "system/known_folders.hpp"

namespace fourfold::commands {

namespace fs = std::filesystem;

std::string fileName(std::string_view what, core::Moment time) {
    std::string name = "fourfold-" + std::string(what) + "-" + records::localTimeText(time);
    std::ranges::replace(name, ' ', '-');
    std::erase(name, ':');
    return name;
}

desk::SavedFiles saveAmongDocuments(const NamedFiles& files) {
    const fs::path folder = system::documentsFolder(system::processEnvironment());
    desk::SavedFiles saved;
    const auto failed = [&](const fs::path& path, std::error_code error) {
        saved.failed = path;
        saved.reason = error.message();
    };
    if (folder.empty()) {
        failed("~", std::make_error_code(std::errc::no_such_file_or_directory));
        return saved;
    }
    if (const std::error_code error = system::createFolders(folder, system::Access::owner)) failed(folder, error);
    for (const auto& [name, bytes] : files) {
        if (!saved.failed.empty()) return saved;
        const fs::path path = folder / name;
        if (const std::error_code error = system::writeOver(path, bytes, system::Access::owner)) {
            failed(path, error);
        } else {
            saved.paths.push_back(path);
        }
    }
    return saved;
}

}  // namespace fourfold::commands
