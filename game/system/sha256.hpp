#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace fourfold::system {

// SHA-256 (FIPS 180-4).
[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);
// The same as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string sha256Text(std::string_view bytes);

}  // namespace fourfold::system
