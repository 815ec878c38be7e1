#include "yaml/source_file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "yaml/parser.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;

class Descriptor {
public:
    // Not following links and not blocking: what the path names is looked at once it is open, so nobody can swap it.
    explicit Descriptor(const std::filesystem::path& path)
        : m_number(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }

    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

std::string reasonOf(int number) { return std::generic_category().message(number); }

Code codeOf(int number) {
    switch (number) {
        case ENOENT:
        case ENOTDIR: return Code::fileNotFound;
        case ELOOP: return Code::symbolicLink;
        case ENXIO: return Code::notAFile;  // a socket, or a device that is not there
        default: return Code::unreadable;
    }
}

}  // namespace

std::optional<std::string> readSourceFile(const std::filesystem::path& path, core::Diagnostics& diagnostics) {
    const auto fail = [&](Code code, int number) {
        diagnostics.add(code, {}, code == Code::unreadable ? std::vector{reasonOf(number)} : std::vector<std::string>{});
        return std::nullopt;
    };
    const Descriptor file(path);
    if (!file.isOpen()) return fail(codeOf(errno), errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) return fail(Code::unreadable, errno);
    if (!S_ISREG(status.st_mode)) return fail(Code::notAFile, 0);

    // One more than it should hold: reading on then shows its end, or that it grew or is too large.
    const auto expected = static_cast<std::size_t>(std::max<off_t>(0, status.st_size));
    std::string bytes(std::min(expected, mostBytes) + 1, '\0');
    std::size_t size = 0;
    while (size <= mostBytes) {
        if (size == bytes.size()) bytes.resize(mostBytes + 1);
        const ssize_t count = ::read(file.number(), bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(Code::unreadable, errno);
        if (count == 0) break;
        size += static_cast<std::size_t>(count);
    }
    bytes.resize(size);
    if (bytes.size() > mostBytes) {
        diagnostics.add(Code::fileTooLarge, {}, {std::to_string(mostBytes)});
        return std::nullopt;
    }
    return bytes;
}

}  // namespace fourfold::yaml
