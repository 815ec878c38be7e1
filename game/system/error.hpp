#pragma once

#include <system_error>

// Errors of the system are std::error_code, to be compared with std::errc; message() is the system's own text in
// English. These functions name what is not a single value of std::errc.
namespace fourfold::system {

// The error of the last system call that failed in this thread.
[[nodiscard]] std::error_code lastError();
// The error with this number of the system, as a library passes it on; no error for 0.
[[nodiscard]] std::error_code errorNumbered(int number);

// There is no room for more: on the disk, within the user's quota, or below the limit on the size of files.
[[nodiscard]] bool isFull(std::error_code error);
// The user is not permitted to do that, or the file system is read-only.
[[nodiscard]] bool isForbidden(std::error_code error);
// Too many files are open, or watched, at the same time.
[[nodiscard]] bool isTooMany(std::error_code error);

}  // namespace fourfold::system
