#include "system/file.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "system/error.hpp"

namespace fourfold::system {
namespace {

int descriptorOf(const File& file) { return static_cast<int>(file.handle()); }

mode_t modeOf(Access access) { return access == Access::owner ? 0600 : 0666; }

// Without O_NONBLOCK, opening a pipe would block the program.
File openWith(int flags, mode_t mode, const std::filesystem::path& path, std::error_code& error) {
    File file(::open(path.c_str(), flags | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, mode));
    error = file.isOpen() ? std::error_code() : lastError();
    return file;
}

std::error_code whyNoFileAs(const struct stat& found) {
    if (S_ISREG(found.st_mode)) return {};
    return std::make_error_code(S_ISDIR(found.st_mode) ? std::errc::is_a_directory : std::errc::invalid_argument);
}

}  // namespace

File::File(File&& other) noexcept : m_handle(std::exchange(other.m_handle, none)) {}

File& File::operator=(File&& other) noexcept {
    if (this != &other) {
        close();
        m_handle = std::exchange(other.m_handle, none);
    }
    return *this;
}

File::~File() { close(); }

void File::close() {
    if (isOpen()) ::close(static_cast<int>(std::exchange(m_handle, none)));
}

File openToRead(const std::filesystem::path& path, std::error_code& error, Links links) {
    return openWith(O_RDONLY | (links == Links::refuse ? O_NOFOLLOW : 0), 0, path, error);
}

File openOrCreate(const std::filesystem::path& path, Access access, std::error_code& error) {
    return openWith(O_RDWR | O_CREAT, modeOf(access), path, error);
}

File openToAppend(const std::filesystem::path& path, Access access, std::error_code& error) {
    return openWith(O_WRONLY | O_CREAT | O_APPEND, modeOf(access), path, error);
}

File createNew(const std::filesystem::path& path, Access access, std::error_code& error) {
    return openWith(O_WRONLY | O_CREAT | O_EXCL, modeOf(access), path, error);
}

std::error_code whyNoFile(const File& file) {
    struct stat found {};
    return ::fstat(descriptorOf(file), &found) == 0 ? whyNoFileAs(found) : lastError();
}

std::error_code whyNoFile(const std::filesystem::path& path) {
    struct stat found {};
    return ::stat(path.c_str(), &found) == 0 ? whyNoFileAs(found) : lastError();
}

std::size_t sizeOf(const File& file) {
    struct stat found {};
    if (::fstat(descriptorOf(file), &found) != 0 || !S_ISREG(found.st_mode)) return 0;
    return static_cast<std::size_t>(std::max<off_t>(0, found.st_size));
}

std::optional<std::string> readToEnd(const File& file, std::size_t most, std::error_code& error) {
    // One byte more than expected: trying to read it shows the end, or that the file grew or is too large.
    constexpr std::size_t least = 4096;  // a pipe tells no size
    std::string bytes(std::min(std::max(sizeOf(file), least), most) + 1, '\0');
    std::size_t size = 0;
    error.clear();
    while (size <= most) {
        if (size == bytes.size()) bytes.resize(std::min(2 * bytes.size(), most + 1));
        const ssize_t count = ::read(descriptorOf(file), bytes.data() + size, bytes.size() - size);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) error = lastError();
        if (count <= 0) break;
        size += static_cast<std::size_t>(count);
    }
    if (size > most) error = std::make_error_code(std::errc::file_too_large);
    if (error) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

std::size_t readAt(const File& file, std::size_t offset, std::span<unsigned char> to) {
    std::size_t done = 0;
    while (done < to.size()) {
        const ssize_t count =
            ::pread(descriptorOf(file), to.data() + done, to.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

std::error_code writeAll(const File& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptorOf(file), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return lastError();
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return {};
}

std::error_code syncToDisk(const File& file) {
    if (::fsync(descriptorOf(file)) == 0) return {};
    // Some file systems have nothing to sync and say so.
    return errno == EINVAL || errno == ENOTSUP ? std::error_code() : lastError();
}

std::optional<std::string> readFile(const std::filesystem::path& path, std::size_t most) {
    std::error_code error;
    const File file = openToRead(path, error);
    if (error || whyNoFile(file)) return std::nullopt;
    return readToEnd(file, most, error);
}

}  // namespace fourfold::system
