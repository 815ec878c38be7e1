#include "system/error.hpp"

#include <cerrno>

namespace fourfold::system {

std::error_code lastError() { return errorNumbered(errno); }

std::error_code errorNumbered(int number) { return {number, std::generic_category()}; }

bool isFull(std::error_code error) {
    return error == std::errc::no_space_on_device || error == errorNumbered(EDQUOT) ||
           error == std::errc::file_too_large;
}

bool isForbidden(std::error_code error) {
    return error == std::errc::permission_denied || error == std::errc::operation_not_permitted ||
           error == std::errc::read_only_file_system;
}

bool isTooMany(std::error_code error) {
    // inotify says ENOSPC when it watches as much as it may.
    return error == std::errc::no_space_on_device || error == std::errc::too_many_files_open ||
           error == std::errc::too_many_files_open_in_system;
}

}  // namespace fourfold::system
