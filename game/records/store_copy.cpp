#include "records/store_copy.hpp"

#include <system_error>

#include "records/store_lock.hpp"
#include "system/file.hpp"

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;

fs::path with(fs::path path, const char* ending) { return path += ending; }

}  // namespace

StoreCopy::StoreCopy(const fs::path& store) {
    if (const std::error_code error = system::whyNoFile(store)) {
        m_fault = SaveFault::of(error, store);
        return;
    }
    if (m_folder.error()) {
        m_fault = SaveFault::of(m_folder.error(), m_folder.path());
        return;
    }
    m_path = m_folder.path() / "records.sqlite";
    // A lock file means that a program may be writing: wait for it. A folder that cannot be written needs no lock.
    StoreLock lock;
    std::error_code error;
    const bool isShared = fs::exists(with(store, ".lock"), error) && !lock.open(with(store, ".lock"));
    if (isShared) m_fault = lock.takeTurn();
    if (m_fault) return;
    fs::copy_file(store, m_path, error);
    const fs::path log = with(store, "-wal");
    if (!error && fs::exists(log)) fs::copy_file(log, with(m_path, "-wal"), error);
    if (isShared) lock.endTurn();
    if (error) m_fault = SaveFault::of(error, store);
    // The copy has the permissions of the file, which may be read-only.
    fs::permissions(m_path, fs::perms::owner_read | fs::perms::owner_write, error);
}

}  // namespace fourfold::records
