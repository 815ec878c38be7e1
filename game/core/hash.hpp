#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fourfold::core {

// FNV-1a, 64 bits: names a file's contents; no protection against forgery.
[[nodiscard]] constexpr std::uint64_t fnv1a(std::string_view bytes) {
    std::uint64_t hash = 0xcbf29ce484222325U;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

// A hash as 16 hexadecimal digits.
[[nodiscard]] std::string hexDigits(std::uint64_t hash);

}  // namespace fourfold::core
