#include "records/store_copy.hpp"

#include <cerrno>
#include <string>
#include <system_error>

#include <sys/stat.h>
#include <unistd.h>

#include "records/store_lock.hpp"

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;

fs::path with(fs::path path, const char* ending) { return path += ending; }

// 0 or an errno.
int errorOf(const fs::path& store) {
    struct stat found {};
    if (::stat(store.c_str(), &found) != 0) return errno;
    if (S_ISDIR(found.st_mode)) return EISDIR;
    return S_ISREG(found.st_mode) ? 0 : EINVAL;
}

}  // namespace

StoreCopy::StoreCopy(const fs::path& store) {
    if (const int error = errorOf(store); error != 0) {
        m_fault = SaveFault::of(error, store);
        return;
    }
    std::error_code error;
    std::string folder = (fs::temp_directory_path(error) / "fourfold-XXXXXX").string();
    if (error || ::mkdtemp(folder.data()) == nullptr) {
        m_fault = SaveFault::of(error ? error.value() : errno, folder);
        return;
    }
    m_folder = folder;
    m_path = m_folder / "records.sqlite";
    // Where a program may be writing, it waits. Where nothing can be written there is none, and no lock.
    StoreLock lock;
    const bool isShared = fs::exists(with(store, ".lock"), error) && !lock.open(with(store, ".lock"));
    if (isShared) m_fault = lock.takeTurn();
    if (m_fault) return;
    fs::copy_file(store, m_path, error);
    const fs::path log = with(store, "-wal");
    if (!error && fs::exists(log)) fs::copy_file(log, with(m_path, "-wal"), error);
    if (isShared) lock.endTurn();
    if (error) m_fault = SaveFault::of(error.value(), store);
    // A copy keeps the permissions, and the file may have been read-only.
    fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_write, error);
}

StoreCopy::~StoreCopy() {
    std::error_code ignored;
    if (!m_folder.empty()) fs::remove_all(m_folder, ignored);
}

}  // namespace fourfold::records
