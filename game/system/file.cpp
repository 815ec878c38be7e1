#include "system/file.hpp"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fourfold::system {

File::File(File&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

File& File::operator=(File&& other) noexcept {
    if (this != &other) {
        close();
        m_descriptor = std::exchange(other.m_descriptor, -1);
    }
    return *this;
}

File::~File() { close(); }

void File::close() {
    if (m_descriptor >= 0) ::close(std::exchange(m_descriptor, -1));
}

int writeAll(const File& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return errno;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return 0;
}

int syncToDisk(const File& file) {
    if (::fsync(file.descriptor()) == 0) return 0;
    // Some file systems have nothing to sync and say so.
    return errno == EINVAL || errno == ENOTSUP ? 0 : errno;
}

int syncFolder(const std::filesystem::path& folder) {
    const File file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return file.isOpen() ? syncToDisk(file) : errno;
}

int createFolders(const std::filesystem::path& folder) {
    if (::mkdir(folder.c_str(), 0700) == 0) return 0;
    if (errno == EEXIST) {
        struct stat found {};
        if (::stat(folder.c_str(), &found) != 0) return errno;
        return S_ISDIR(found.st_mode) ? 0 : ENOTDIR;
    }
    if (errno != ENOENT || !folder.has_parent_path() || folder == folder.parent_path()) return errno;
    if (const int error = createFolders(folder.parent_path()); error != 0) return error;
    return ::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST ? 0 : errno;
}

std::optional<std::string> readFile(const std::filesystem::path& path, std::size_t most) {
    // Without O_NONBLOCK a pipe in the folder would hold the program up.
    const File file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (!file.isOpen()) return std::nullopt;
    struct stat found {};
    if (::fstat(file.descriptor(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    std::string bytes;
    char buffer[16384];
    while (true) {
        const ssize_t count = ::read(file.descriptor(), buffer, sizeof buffer);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return std::nullopt;
        if (count == 0) return bytes;
        if (bytes.size() + static_cast<std::size_t>(count) > most) return std::nullopt;
        bytes.append(buffer, static_cast<std::size_t>(count));
    }
}

}  // namespace fourfold::system
