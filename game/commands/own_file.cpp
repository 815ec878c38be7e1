#include "commands/own_file.hpp"

#include <algorithm>
#include <system_error>
#include <vector>

#include "author/starter.hpp"
#include "commands/output.hpp"
#include "core/diagnostic_format.hpp"
#include "core/id_rule.hpp"
#include "core/utf8.hpp"
#include "system/durable_file.hpp"
#include "yaml/bank_files.hpp"
#include "yaml/library.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

// The key of a text that differs between scenarios and question banks.
std::string key(const OwnFile& file, std::string_view name) {
    return (file.bank ? "new.bank." : "new.") + std::string(name);
}

// Question banks have a folder of their own inside the scenario folder.
fs::path folderOf(const fs::path& scenarios, const OwnFile& file) {
    return file.bank ? scenarios / yaml::bankFolder : scenarios;
}

bool isFile(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

// The path of the new file; empty if there is no home and no output was given.
fs::path targetOf(const OwnFile& file, const Context& context) {
    const std::string name = file.id + ".yaml";
    const fs::path& own = context.paths.ownScenarios;
    if (!file.output) return own.empty() ? fs::path() : folderOf(own, file) / name;
    fs::path output = *file.output;
    std::error_code ignored;
    if (fs::is_directory(output, ignored) || !isFile(output)) return output / name;
    return output;
}

std::optional<std::string> complaintOfId(const OwnFile& file, const Context& context) {
    switch (author::scenarioIdFault(file.id)) {
        case author::IdFault::none: return std::nullopt;
        case author::IdFault::yamlWord: return context.text(key(file, "yaml_word"), fmt::arg("id", file.id));
        case author::IdFault::malformed: break;
    }
    std::string complaint = context.text(key(file, "bad_id"), fmt::arg("id", core::shown(file.id)));
    const std::string like = core::idLike(file.id);
    if (author::scenarioIdFault(like) == author::IdFault::none) {
        complaint += context.text("new.id_like", fmt::arg("id", like));
    }
    return complaint;
}

// Whether the program lists the files of that folder.
bool isListedFolder(const fs::path& folder, const OwnFile& file, const Context& context) {
    std::vector<fs::path> folders = context.scenarioFolders;
    folders.push_back(context.paths.ownScenarios);
    return std::ranges::any_of(folders, [&](const fs::path& known) {
        std::error_code ignored;
        return fs::equivalent(folderOf(known, file), folder, ignored);
    });
}

// The file with the same id among the files that the program lists; empty if there is none.
fs::path fileCalled(const OwnFile& file, const Context& context) {
    for (const fs::path& folder : context.scenarioFolders) {
        for (const fs::path& path : yaml::scenarioPaths(folderOf(folder, file), yaml::Subfolders::skip)) {
            if (path.stem() == file.id) return path;
        }
    }
    return {};
}

std::error_code create(const fs::path& path, const std::string& text, system::Access access) {
    std::error_code error;
    if (path.has_parent_path()) error = system::createFolders(path.parent_path(), system::Access::owner);
    return error ? error : system::createFile(path, text, access);
}

}  // namespace

std::variant<OwnPlace, int> placeOf(const OwnFile& file, const Context& context) {
    if (const auto complaint = complaintOfId(file, context)) {
        complain(*complaint);
        return misuse;
    }
    const fs::path target = targetOf(file, context);
    if (target.empty()) {
        complain(context.text(key(file, "no_home")));
        return failure;
    }
    if (target.stem() != file.id) {
        complain(context.text("new.other_name", fmt::arg("path", core::printable(target.string())),
                              fmt::arg("id", file.id)));
        return misuse;
    }
    std::error_code ignored;
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::current_path(ignored);
    const bool isListed = !file.output || isListedFolder(folder, file, context);
    if (const fs::path taken = isListed ? fileCalled(file, context) : fs::path(); !taken.empty()) {
        complain(context.text(key(file, "taken"), fmt::arg("id", file.id),
                              fmt::arg("path", core::printable(taken.string()))));
        return failure;
    }
    return OwnPlace{.path = target, .isListed = isListed};
}

bool writeNew(const fs::path& path, const std::string& text, system::Access access, std::string_view section,
              const Context& context) {
    const std::error_code error = create(path, text, access);
    if (!error) return true;
    const std::string complaint = std::string(section) + (error == std::errc::file_exists ? ".exists" : ".unwritable");
    complain(
        context.text(complaint, fmt::arg("path", core::printable(path.string())), fmt::arg("reason", error.message())));
    return false;
}

std::string asArgument(const std::string& text) {
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               std::string_view("/._-+:,@").find(c) != std::string_view::npos || static_cast<unsigned char>(c) >= 0x80;
    };
    if (std::ranges::all_of(text, isPlain)) return text;
    std::string quoted = "'";
    for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

}  // namespace fourfold::commands
