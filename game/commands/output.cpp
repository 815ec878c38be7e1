#include "commands/output.hpp"

#include <algorithm>
#include <system_error>

#include "core/utf8.hpp"
#include "system/stream.hpp"

namespace fourfold::commands {

int emit(std::string_view text, int code) {
    const std::error_code error = system::Stream::output().write(text);
    if (!error || error == std::errc::broken_pipe) return code;
    complain("fourfold: " + error.message());
    return failure;
}

void complain(const std::string& message) {
    // Names, paths and messages of other programs must not control the terminal.
    std::string text;
    for (std::size_t begin = 0; begin <= message.size();) {
        const std::size_t end = std::min(message.find('\n', begin), message.size());
        text += core::printable(message.substr(begin, end - begin)) + '\n';
        begin = end + 1;
    }
    static_cast<void>(system::Stream::errors().write(text));
}

}  // namespace fourfold::commands
