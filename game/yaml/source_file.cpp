#include "yaml/source_file.hpp"

#include <system_error>
#include <vector>

#include "system/file.hpp"
#include "yaml/parser.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;

Code openingCodeOf(std::error_code error) {
    if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) return Code::fileNotFound;
    if (error == std::errc::too_many_symbolic_link_levels) return Code::symbolicLink;
    // A socket, or a device that is not there.
    return error == std::errc::no_such_device_or_address ? Code::notAFile : Code::unreadable;
}

}  // namespace

std::optional<std::string> readSourceFile(const std::filesystem::path& path, core::Diagnostics& diagnostics) {
    const auto fail = [&](Code code, std::error_code error) {
        diagnostics.add(code, {}, code == Code::unreadable ? std::vector{error.message()} : std::vector<std::string>{});
        return std::nullopt;
    };
    std::error_code error;
    // The file is examined after it was opened, so that nobody can exchange it in between.
    const system::File file = system::openToRead(path, error, system::Links::refuse);
    if (error) return fail(openingCodeOf(error), error);
    error = system::whyNoFile(file);
    if (error == std::errc::is_a_directory || error == std::errc::invalid_argument) return fail(Code::notAFile, error);
    if (error) return fail(Code::unreadable, error);
    std::optional<std::string> bytes = system::readToEnd(file, mostBytes, error);
    if (error == std::errc::file_too_large) {
        diagnostics.add(Code::fileTooLarge, {}, {std::to_string(mostBytes)});
    } else if (error) {
        return fail(Code::unreadable, error);
    }
    return bytes;
}

}  // namespace fourfold::yaml
