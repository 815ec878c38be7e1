#include "records/deck_file.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;

// Some 200,000 mistakes; anything longer is no deck.
constexpr std::size_t mostDeckBytes = 64'000'000;

// 0 or an errno. Waits for whoever else is writing: that takes a moment.
int lock(const File& file) {
    while (::flock(file.descriptor(), LOCK_EX) != 0) {
        if (errno != EINTR) return errno;
    }
    return 0;
}

// Whether the file ends in the middle of a line.
bool isTorn(const File& file, off_t size) {
    char last = '\n';
    return size > 0 && ::pread(file.descriptor(), &last, 1, size - 1) == 1 && last != '\n';
}

}  // namespace

Deck DeckFile::read() {
    m_fault.reset();
    std::optional<std::string> text;
    if (!m_path.empty()) {
        text = readFile(m_path, mostDeckBytes);
        const int error = errno;
        std::error_code ignored;
        if (!text && fs::exists(fs::symlink_status(m_path, ignored))) {
            m_fault = SaveFault::of(error == ENOENT ? EINVAL : error, m_path);
        }
    }
    std::string lines = text.value_or("");
    if (!lines.empty() && lines.back() != '\n') lines += '\n';
    return parseDeck(lines + m_pending);
}

void DeckFile::add(std::span<const Missed> missed) {
    if (missed.empty()) return;
    const Deck deck = read();
    std::string lines;
    for (const Missed& each : missed) {
        const DeckEntry fresh{each, {}};
        const DeckEntry* known = deck.find(fresh.key());
        if (known == nullptr || *known != fresh) lines += lineOf(each);
    }
    if (!lines.empty()) append(lines);
}

void DeckFile::answer(const CardKey& key, std::string_view chosen, const DrillAnswer& answer) {
    append(answerLine(key, chosen, answer));
}

void DeckFile::append(std::string_view lines) {
    m_pending += lines;
    m_fault = write();
    if (!m_fault) m_pending.clear();
}

std::optional<SaveFault> DeckFile::write() {
    if (m_path.empty()) return SaveFault{.kind = SaveFault::Kind::noHome, .path = {}, .error = 0};
    if (const int error = createFolders(m_path.parent_path()); error != 0) return SaveFault::of(error, m_path);
    const File file(::open(m_path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC, 0600));
    if (!file.isOpen()) return SaveFault::of(errno, m_path);
    if (const int error = lock(file); error != 0) return SaveFault::of(error, m_path);
    const off_t size = ::lseek(file.descriptor(), 0, SEEK_END);
    if (size < 0) return SaveFault::of(errno, m_path);
    int error = writeAll(file, isTorn(file, size) ? '\n' + m_pending : m_pending);
    if (error == 0) error = syncToDisk(file);
    if (error != 0) {
        // What a failed attempt left behind is cut off again.
        static_cast<void>(::ftruncate(file.descriptor(), size));
        return SaveFault::of(error, m_path);
    }
    if (size == 0) error = syncFolder(m_path.parent_path());
    return error == 0 ? std::nullopt : std::optional(SaveFault::of(error, m_path));
}

}  // namespace fourfold::records
