#include "records/field_hash.hpp"

#include "system/sha256.hpp"

namespace fourfold::records {

FieldHash& FieldHash::add(std::string_view field) {
    m_bytes += std::to_string(field.size());
    m_bytes += ':';
    m_bytes += field;
    return *this;
}

std::string FieldHash::hex() const { return system::sha256Text(m_bytes); }

}  // namespace fourfold::records
