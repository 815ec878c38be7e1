#include "records/sha256.hpp"

#include <array>
#include <cstddef>

#include <sys/types.h>

#include <sha2.h>

namespace fourfold::records {

FieldHash& FieldHash::add(std::string_view field) {
    m_bytes += std::to_string(field.size());
    m_bytes += ':';
    m_bytes += field;
    return *this;
}

std::string FieldHash::hex() const {
    SHA2_CTX context{};
    SHA256Init(&context);
    SHA256Update(&context, reinterpret_cast<const std::uint8_t*>(m_bytes.data()), m_bytes.size());
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> digest{};
    SHA256Final(digest.data(), &context);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : digest) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace fourfold::records
