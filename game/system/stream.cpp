#include "system/stream.hpp"

#include <cerrno>

#include <sys/ioctl.h>
#include <unistd.h>

#include "system/error.hpp"

namespace fourfold::system {

Stream Stream::input() { return Stream(STDIN_FILENO); }

Stream Stream::output() { return Stream(STDOUT_FILENO); }

Stream Stream::errors() { return Stream(STDERR_FILENO); }

bool Stream::isTerminal() const { return ::isatty(static_cast<int>(m_handle)) == 1; }

std::optional<std::size_t> Stream::columns() const {
    winsize size{};
    if (::ioctl(static_cast<int>(m_handle), TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
    return size.ws_col;
}

std::error_code Stream::write(std::string_view text) const {
    while (!text.empty()) {
        const ssize_t written = ::write(static_cast<int>(m_handle), text.data(), text.size());
        if (written < 0 && errno != EINTR) return lastError();
        if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

std::size_t Stream::read(std::span<char> to) const {
    ssize_t count = 0;
    do {
        count = ::read(static_cast<int>(m_handle), to.data(), to.size());
    } while (count < 0 && errno == EINTR);
    return count > 0 ? static_cast<std::size_t>(count) : 0;
}

}  // namespace fourfold::system
