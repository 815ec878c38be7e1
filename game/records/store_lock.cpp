#include "records/store_lock.hpp"

#include <chrono>
#include <cstdint>
#include <thread>

#include "core/hash.hpp"
#include "system/file_lock.hpp"

namespace fourfold::records {
namespace {

// A turn takes milliseconds; only a program that was stopped
// in the middle of one, or a network that hangs, takes longer.
constexpr std::chrono::seconds longestWait{10};
constexpr std::chrono::milliseconds between{2};

constexpr std::int64_t turn = 0;

std::int64_t byteOf(const AttemptId& attempt) {
    return 1 + static_cast<std::int64_t>(core::fnv1a(attempt.text()) >> 2U);
}

}  // namespace

std::optional<SaveFault> StoreLock::open(const std::filesystem::path& path) {
    if (m_file.isOpen()) return std::nullopt;
    std::error_code error;
    m_file = system::openOrCreate(path, system::Access::owner, error);
    m_path = path;
    if (error) return SaveFault::of(error, path);
    return std::nullopt;
}

std::optional<SaveFault> StoreLock::takeTurn() {
    const auto end = std::chrono::steady_clock::now() + longestWait;
    while (true) {
        const std::error_code error = system::lockByte(m_file, turn);
        if (!error) return std::nullopt;
        if (error != std::errc::resource_unavailable_try_again) return SaveFault::of(error, m_path);
        if (std::chrono::steady_clock::now() > end) {
            return SaveFault{.kind = SaveFault::Kind::busy, .path = m_path};
        }
        std::this_thread::sleep_for(between);
    }
}

void StoreLock::endTurn() { system::unlockByte(m_file, turn); }

bool StoreLock::claim(const AttemptId& attempt) { return !system::lockByte(m_file, byteOf(attempt)); }

void StoreLock::release(const AttemptId& attempt) { system::unlockByte(m_file, byteOf(attempt)); }

}  // namespace fourfold::records
