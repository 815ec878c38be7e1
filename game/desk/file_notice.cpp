#include "desk/file_notice.hpp"

#include <filesystem>

#include "core/diagnostic_format.hpp"

namespace fourfold::desk {
namespace {

// "orange.yaml:12:5: no scene named ...": without the folders, which the trainer knows.
std::string shortened(const core::Diagnostic& error, const std::string& file, core::Language language) {
    std::string place = file;
    if (error.position.line > 0) place += fmt::format(":{}:{}", error.position.line, error.position.column);
    return place + ": " + core::messageOf(error, language);
}

}  // namespace

std::string textOf(const FileNotice& notice, const core::Strings& strings, core::Language language) {
    const std::string file = core::shown(std::filesystem::path(notice.path).filename().string());
    switch (notice.kind) {
        case FileNotice::Kind::none: return {};
        case FileNotice::Kind::broken:
            return strings.format("file.broken", language,
                                  fmt::arg("error", notice.error ? shortened(*notice.error, file, language) : file));
        case FileNotice::Kind::gone: return strings.format("file.gone", language, fmt::arg("file", file));
        case FileNotice::Kind::goesOn: return strings.format("file.goes_on", language, fmt::arg("file", file));
        case FileNotice::Kind::stopped:
            return strings.format(notice.kept == 0 ? "file.restarted" : "file.stopped", language,
                                  fmt::arg("file", file), fmt::arg("kept", notice.kept),
                                  fmt::arg("taken", notice.taken), fmt::arg("choice", notice.choice));
    }
    return {};
}

}  // namespace fourfold::desk
