#include "commands/new_scenario.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "author/starter.hpp"
#include "commands/output.hpp"
#include "core/diagnostic_format.hpp"
#include "core/utf8.hpp"
#include "records/file.hpp"
#include "yaml/bank_files.hpp"
#include "yaml/library.hpp"
#include "yaml/reader.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestPattern = 1'000'000;

// What is said of scenarios and of question banks in different words.
std::string key(const NewOptions& options, std::string_view name) {
    return (options.bank ? "new.bank." : "new.") + std::string(name);
}

// Question banks lie in a folder of their own beside the scenarios.
fs::path folderOf(const fs::path& scenarios, const NewOptions& options) {
    return options.bank ? scenarios / yaml::bankFolder : scenarios;
}

bool isFile(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

// Where the file goes; empty when there is no home and nothing else was asked for.
fs::path targetOf(const NewOptions& options, const Context& context) {
    const std::string name = options.id + ".yaml";
    const fs::path& own = context.paths.ownScenarios;
    if (!options.output) return own.empty() ? fs::path() : folderOf(own, options) / name;
    const fs::path output = *options.output;
    std::error_code ignored;
    if (fs::is_directory(output, ignored) || !isFile(output)) return output / name;
    return output;
}

std::optional<std::string> complaintOfId(const NewOptions& options, const Context& context) {
    switch (author::scenarioIdFault(options.id)) {
        case author::IdFault::none: return std::nullopt;
        case author::IdFault::yamlWord: return context.text(key(options, "yaml_word"), fmt::arg("id", options.id));
        case author::IdFault::malformed: break;
    }
    std::string complaint = context.text(key(options, "bad_id"), fmt::arg("id", core::shown(options.id)));
    const std::string like = author::idLike(options.id);
    if (author::scenarioIdFault(like) == author::IdFault::none) {
        complaint += context.text("new.id_like", fmt::arg("id", like));
    }
    return complaint;
}

bool isTitle(const std::string& title) {
    return !core::isBlank(title) && !core::firstInvalidByte(title) && !core::firstForbiddenControl(title) &&
           title.find('\n') == std::string::npos && title.find('\r') == std::string::npos &&
           core::codePoints(title) <= yaml::longestText;
}

// Whether the program looks for such files there.
bool isListedFolder(const fs::path& folder, const NewOptions& options, const Context& context) {
    std::vector<fs::path> folders = context.scenarioFolders;
    folders.push_back(context.paths.ownScenarios);
    return std::ranges::any_of(folders, [&](const fs::path& known) {
        std::error_code ignored;
        return fs::equivalent(folderOf(known, options), folder, ignored);
    });
}

// The file that has the id already, among those that the program shows; empty when there is none.
fs::path fileCalled(const NewOptions& options, const Context& context) {
    for (const fs::path& folder : context.scenarioFolders) {
        for (const fs::path& path : yaml::scenarioPaths(folderOf(folder, options), yaml::Subfolders::skip)) {
            if (path.stem() == options.id) return path;
        }
    }
    return {};
}

// Creates the file with this text; 0 or an errno. What is there already stays as it is, and half a file does not stay.
int create(const fs::path& path, const std::string& text) {
    if (path.has_parent_path()) {
        if (const int error = records::createFolders(path.parent_path()); error != 0) return error;
    }
    const records::File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644));
    if (!file.isOpen()) return errno;
    int error = records::writeAll(file, text);
    if (error == 0) error = records::syncToDisk(file);
    if (error != 0) ::unlink(path.c_str());
    return error;
}

// As a shell takes it.
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

}  // namespace

int newScenario(const NewOptions& options, const Context& context) {
    if (const auto complaint = complaintOfId(options, context)) {
        complain(*complaint);
        return misuse;
    }
    if (options.title && !isTitle(*options.title)) {
        complain(context.text("new.bad_title"));
        return misuse;
    }
    const fs::path target = targetOf(options, context);
    if (target.empty()) {
        complain(context.text(key(options, "no_home")));
        return failure;
    }
    const std::string shown = core::printable(target.string());
    if (target.stem() != options.id) {
        complain(context.text("new.other_name", fmt::arg("path", shown), fmt::arg("id", options.id)));
        return misuse;
    }
    const bool isDefault = !options.output;
    std::error_code ignored;
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::current_path(ignored);
    const bool isListed = isDefault || isListedFolder(folder, options, context);
    if (const fs::path taken = isListed ? fileCalled(options, context) : fs::path(); !taken.empty()) {
        complain(context.text(key(options, "taken"), fmt::arg("id", options.id), fmt::arg("path", core::printable(taken.string()))));
        return failure;
    }
    const std::string language(core::code(context.language));
    const fs::path patternPath = context.paths.assets / "starter" / ((options.bank ? "bank." : "") + language + ".yaml");
    const auto pattern = records::readFile(patternPath, longestPattern);
    if (!pattern) {
        complain(context.text("new.no_pattern", fmt::arg("path", patternPath.string())));
        return failure;
    }
    author::StarterFields fields{.id = options.id,
                                 .title = {context.strings.format(key(options, "title"), core::Language::en),
                                           context.strings.format(key(options, "title"), core::Language::zh)},
                                 .schema = author::fileUri(context.paths.assets / "schema" /
                                                           (options.bank ? "bank.schema.json" : "scenario.schema.json"))};
    if (options.title) (context.language == core::Language::en ? fields.title.en : fields.title.zh) = *options.title;
    if (const int error = create(target, author::starterText(*pattern, fields)); error != 0) {
        const char* const complaint = error == EEXIST ? "new.exists" : "new.unwritable";
        complain(context.text(complaint, fmt::arg("path", shown), fmt::arg("reason", std::generic_category().message(error))));
        return failure;
    }
    const std::string file = asArgument(target.string());
    std::string answer = context.text("new.made", fmt::arg("path", shown)) + '\n';
    answer += context.text(key(options, "next"), fmt::arg("file", file), fmt::arg("play", isListed ? options.id : file)) + '\n';
    answer += context.text(key(options, isListed ? "listed" : "unlisted")) + '\n';
    return emit(answer, success);
}

}  // namespace fourfold::commands
