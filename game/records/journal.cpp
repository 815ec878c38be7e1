#include "records/journal.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace fourfold::records {

void Journal::choose(std::string_view choiceId) { append(choiceLine(choiceId)); }

void Journal::rollBack(std::size_t kept) { append(rollBackLine(kept)); }

void Journal::changeVersion(std::string_view digest, std::size_t kept) {
    const std::string line = versionLine(digest, kept);
    if (m_file.isOpen()) {
        append(line);
    } else if (m_stored) {
        m_pending += line;
    }
}

void Journal::end(const PlayEnd& end) { append(lineOf(end)); }

void Journal::append(std::string_view line) {
    if (!m_stored) return;
    m_pending += line;
    if (!m_file.isOpen()) {
        m_fault = openNew();
        if (m_fault) return;
    }
    // What a failed attempt left behind is cut off again: the file never holds half a line before a whole one.
    int error = writeAll(m_file, m_pending);
    if (error == 0) error = syncToDisk(m_file);
    if (error != 0) {
        m_fault = SaveFault::of(error, m_path);
        const auto size = static_cast<off_t>(m_size);
        if (::ftruncate(m_file.descriptor(), size) == 0) ::lseek(m_file.descriptor(), size, SEEK_SET);
        return;
    }
    m_size += m_pending.size();
    m_pending.clear();
    m_fault.reset();
}

std::optional<SaveFault> Journal::openNew() {
    if (m_folder.empty()) return SaveFault{.kind = SaveFault::Kind::noHome, .path = {}, .error = 0};
    if (const int error = createFolders(m_folder); error != 0) return SaveFault::of(error, m_folder);
    constexpr int attempts = 10'000;
    for (int i = 1; i <= attempts; ++i) {
        const std::filesystem::path path = m_folder / (m_name + "-" + std::to_string(i) + ".jsonl");
        File file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
        if (!file.isOpen()) {
            if (errno == EEXIST) continue;
            return SaveFault::of(errno, path);
        }
        if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) return SaveFault::of(errno, path);
        if (const int error = syncFolder(m_folder); error != 0) return SaveFault::of(error, path);
        m_file = std::move(file);
        m_path = path;
        return std::nullopt;
    }
    return SaveFault::of(EEXIST, m_folder);
}

}  // namespace fourfold::records
