#include "system/durable_file.hpp"

#include <cerrno>
#include <cstdio>
#include <string>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/hash.hpp"
#include "system/error.hpp"
#include "system/random.hpp"

namespace fourfold::system {
namespace {

namespace fs = std::filesystem;

fs::path folderOf(const fs::path& path) { return path.has_parent_path() ? path.parent_path() : fs::path("."); }

// Where a chain of symbolic links leads, also when nothing is there yet; the path itself when it is no link.
fs::path withoutLinks(const fs::path& path) {
    constexpr int mostLinks = 40;  // as many as Linux follows
    std::error_code ignored;
    fs::path end = path;
    for (int i = 0; i < mostLinks && fs::is_symlink(fs::symlink_status(end, ignored)); ++i) {
        const fs::path target = fs::read_symlink(end, ignored);
        if (target.empty()) break;
        end = folderOf(end) / target;
    }
    const fs::path real = fs::weakly_canonical(end, ignored);
    return real.empty() ? end : real;
}

std::error_code renameFile(const fs::path& from, const fs::path& to) {
    return ::rename(from.c_str(), to.c_str()) == 0 ? std::error_code() : lastError();
}

std::error_code renameUnlessThere(const fs::path& from, const fs::path& to) {
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
    if (errno != EINVAL && errno != ENOSYS) return lastError();
    // Where the file system does not support this, an empty file takes the name first. A kill before the rename leaves
    // it.
    std::error_code error;
    createNew(to, Access::owner, error).close();
    if (error) return error;
    error = renameFile(from, to);
    if (error) ::unlink(to.c_str());
    return error;
}

// A new file beside the one that it will replace. It is removed with the object unless it was renamed to that one.
class Part {
public:
    Part(const fs::path& path, Access access, std::error_code& error) {
        do {
            m_path = folderOf(path) / (".fourfold-" + core::hexDigits(randomNumber()) + ".part");
            m_file = createNew(m_path, access, error);
        } while (error == std::errc::file_exists);
    }
    ~Part() {
        if (m_file.isOpen()) ::unlink(m_path.c_str());
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    void takePermissionsOf(const fs::path& path) const {
        struct stat found {};
        constexpr mode_t permissions = 0777;
        if (::stat(path.c_str(), &found) == 0) ::fchmod(static_cast<int>(m_file.handle()), found.st_mode & permissions);
    }

    [[nodiscard]] std::error_code write(std::string_view bytes) const {
        const std::error_code error = writeAll(m_file, bytes);
        return error ? error : syncToDisk(m_file);
    }

    [[nodiscard]] std::error_code becomes(const fs::path& path, Existing existing) {
        const std::error_code error =
            existing == Existing::replace ? renameFile(m_path, path) : renameUnlessThere(m_path, path);
        if (error) return error;
        m_file.close();
        return syncFolder(folderOf(path));
    }

private:
    fs::path m_path;
    File m_file;
};

}  // namespace

std::error_code createFolders(const fs::path& folder, Access access) {
    const mode_t mode = access == Access::owner ? 0700 : 0777;
    if (::mkdir(folder.c_str(), mode) == 0) return {};
    if (errno == EEXIST) {
        struct stat found {};
        if (::stat(folder.c_str(), &found) != 0) return lastError();
        return S_ISDIR(found.st_mode) ? std::error_code() : std::make_error_code(std::errc::not_a_directory);
    }
    if (errno != ENOENT || !folder.has_parent_path() || folder == folder.parent_path()) return lastError();
    if (const std::error_code error = createFolders(folder.parent_path(), access)) return error;
    return ::mkdir(folder.c_str(), mode) == 0 || errno == EEXIST ? std::error_code() : lastError();
}

std::error_code syncFolder(const fs::path& folder) {
    const File file(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (file.isOpen()) return syncToDisk(file);
    return errno == EACCES ? std::error_code() : lastError();
}

std::error_code replaceFile(const fs::path& path, std::string_view bytes, Access access) {
    const fs::path target = withoutLinks(path);
    const std::error_code found = whyNoFile(target);
    if (found == std::errc::is_a_directory || found == std::errc::too_many_symbolic_link_levels) return found;
    std::error_code error;
    Part part(target, access, error);
    if (error) return error;
    if (access == Access::usual) part.takePermissionsOf(target);
    error = part.write(bytes);
    return error ? error : part.becomes(target, Existing::replace);
}

std::error_code createFile(const fs::path& path, std::string_view bytes, Access access) {
    std::error_code error;
    if (fs::exists(fs::symlink_status(path, error))) return std::make_error_code(std::errc::file_exists);
    Part part(path, access, error);
    if (error) return error;
    error = part.write(bytes);
    return error ? error : part.becomes(path, Existing::keep);
}

std::error_code writeOver(const fs::path& path, std::string_view bytes, Access access) {
    const std::error_code found = whyNoFile(path);
    if (found == std::errc::is_a_directory) return found;
    if (found == std::errc::invalid_argument) {
        const File file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
        return file.isOpen() ? writeAll(file, bytes) : lastError();
    }
    if (!found && ::euidaccess(path.c_str(), W_OK) != 0) return lastError();
    return replaceFile(path, bytes, access);
}

std::error_code moveFile(const fs::path& from, const fs::path& to, Existing existing) {
    std::error_code error;
    const File file = openToRead(from, error);
    if (!error) error = syncToDisk(file);
    if (!error) error = existing == Existing::replace ? renameFile(from, to) : renameUnlessThere(from, to);
    return error ? error : syncFolder(folderOf(to));
}

}  // namespace fourfold::system
