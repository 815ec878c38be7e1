#include "system/file_lock.hpp"

#include <cerrno>

#include <fcntl.h>

#include "system/error.hpp"

namespace fourfold::system {
namespace {

std::error_code changeLock(const File& file, short type, std::int64_t byte) {
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    // The lock belongs to the open file, not to the process: a second open file in this process is another holder.
    while (::fcntl(static_cast<int>(file.handle()), F_OFD_SETLK, &lock) != 0) {
        if (errno == EAGAIN || errno == EACCES) return std::make_error_code(std::errc::resource_unavailable_try_again);
        if (errno != EINTR) return lastError();
    }
    return {};
}

}  // namespace

std::error_code lockByte(const File& file, std::int64_t byte) { return changeLock(file, F_WRLCK, byte); }

void unlockByte(const File& file, std::int64_t byte) { static_cast<void>(changeLock(file, F_UNLCK, byte)); }

}  // namespace fourfold::system
