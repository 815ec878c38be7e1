#pragma once

#include <system_error>

// Errors of the system are std::error_code, to be compared with std::errc; message() says in English what the system
// says. Here is what std::errc has no word for.
namespace fourfold::system {

// Why the last call to the system that failed in this thread did.
[[nodiscard]] std::error_code lastError();
// The error behind a number of the system's own, as a library passes it on; none for 0.
[[nodiscard]] std::error_code errorNumbered(int number);

// There is no room for more: on the disk, within the user's quota, or below the limit on the size of files.
[[nodiscard]] bool isFull(std::error_code error);
// The user may not do that, or nobody may as the file system is read-only.
[[nodiscard]] bool isForbidden(std::error_code error);
// The system does not open, or watch, so many files at the same time.
[[nodiscard]] bool isTooMany(std::error_code error);

}  // namespace fourfold::system
