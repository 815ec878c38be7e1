#include "commands/output.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <unistd.h>

#include "core/utf8.hpp"

namespace fourfold::commands {
namespace {

// 0 or an errno.
int write(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) return errno;
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

}  // namespace

int emit(std::string_view text, int code) {
    const int error = write(STDOUT_FILENO, text);
    if (error == 0 || error == EPIPE) return code;
    complain("fourfold: " + std::generic_category().message(error));
    return failure;
}

void complain(const std::string& message) {
    // Names and paths, and what other programs say, must not steer the terminal.
    std::string text;
    for (std::size_t begin = 0; begin <= message.size();) {
        const std::size_t end = std::min(message.find('\n', begin), message.size());
        text += core::printable(message.substr(begin, end - begin)) + '\n';
        begin = end + 1;
    }
    static_cast<void>(write(STDERR_FILENO, text));
}

}  // namespace fourfold::commands
