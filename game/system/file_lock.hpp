#pragma once

#include <cstdint>
#include <system_error>

#include "system/file.hpp"

// Locks on single bytes of a file, which may lie beyond its end. One open File at a time, of this program or another,
// holds a byte. The system releases the locks when the file is closed or the program ends in any way. They do not
// hinder a program that does not ask for them. These functions never wait.
namespace fourfold::system {

// Fails with resource_unavailable_try_again where another open file holds the byte. The file must be open to write.
[[nodiscard]] std::error_code lockByte(const File& file, std::int64_t byte);
// Releases the byte; does nothing when it is not held.
void unlockByte(const File& file, std::int64_t byte);

}  // namespace fourfold::system
