#include "records/field_hash.hpp"

#include "system/sha256.hpp"

namespace fourfold::records {

FieldHash& FieldHash::add(std::string_view field) {
    m_bytes += std::to_string(field.size());
    m_bytes += ':';
    m_bytes += field;
    return *this;
}

std::string FieldHash::hex() const {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : system::sha256(m_bytes)) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

}  // namespace fourfold::records
