#include "commands/output.hpp"

#include <cerrno>
#include <system_error>

#include <unistd.h>

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

void complain(const std::string& message) { static_cast<void>(write(STDERR_FILENO, message + '\n')); }

}  // namespace fourfold::commands
