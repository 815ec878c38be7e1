#include "records/store_lock.hpp"

#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>

#include "core/hash.hpp"

namespace fourfold::records {
namespace {

// A turn takes milliseconds; only a program that was stopped in the middle of one, or a network that hangs, takes longer.
constexpr std::chrono::seconds longestWait{10};
constexpr std::chrono::milliseconds between{2};

constexpr std::int64_t turn = 0;

std::int64_t byteOf(std::string_view attempt) {
    return 1 + static_cast<std::int64_t>(core::fnv1a(attempt) >> 2U);
}

}  // namespace

std::optional<SaveFault> StoreLock::open(const std::filesystem::path& path) {
    if (m_file.isOpen()) return std::nullopt;
    m_file = system::File(::open(path.c_str(), O_RDWR | O_CREAT | O_NONBLOCK | O_CLOEXEC, 0600));
    m_path = path;
    if (!m_file.isOpen()) return SaveFault::of(errno, path);
    return std::nullopt;
}

std::optional<SaveFault> StoreLock::takeTurn() {
    const auto end = std::chrono::steady_clock::now() + longestWait;
    while (true) {
        const int error = change(F_WRLCK, turn);
        if (error == 0) return std::nullopt;
        if (error != EAGAIN && error != EACCES) return SaveFault::of(error, m_path);
        if (std::chrono::steady_clock::now() > end) {
            return SaveFault{.kind = SaveFault::Kind::busy, .path = m_path, .error = 0};
        }
        std::this_thread::sleep_for(between);
    }
}

void StoreLock::endTurn() { static_cast<void>(change(F_UNLCK, turn)); }

bool StoreLock::claim(std::string_view attempt) { return change(F_WRLCK, byteOf(attempt)) == 0; }

void StoreLock::release(std::string_view attempt) { static_cast<void>(change(F_UNLCK, byteOf(attempt))); }

int StoreLock::change(short type, std::int64_t byte) const {
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    // Locks of the open file, not of the process: a second store in this process is another holder, too.
    while (::fcntl(m_file.descriptor(), F_OFD_SETLK, &lock) != 0) {
        if (errno != EINTR) return errno;
    }
    return 0;
}

}  // namespace fourfold::records
