#pragma once

#include <cstdint>
#include <system_error>

#include "system/file.hpp"

// Locks on single bytes of a file, there or not: a byte is held by one open File at a time, of this program or another.
// The system lets go of them when the file is closed or the program ends, however that comes. They hold back nobody who
// does not ask for them. None of these waits.
namespace fourfold::system {

// resource_unavailable_try_again where another file holds it. The file must be open to write.
[[nodiscard]] std::error_code lockByte(const File& file, std::int64_t byte);
// Lets go of it, held or not.
void unlockByte(const File& file, std::int64_t byte);

}  // namespace fourfold::system
