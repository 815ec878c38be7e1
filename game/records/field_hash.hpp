#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fourfold::records {

// SHA-256 of a list of fields, as 64 hexadecimal digits. Each field is preceded by its length, so that different lists
// never give the same bytes.
class FieldHash {
public:
    FieldHash& add(std::string_view field);
    FieldHash& add(std::int64_t field) { return add(std::to_string(field)); }

    [[nodiscard]] std::string hex() const;

private:
    std::string m_bytes;
};

}  // namespace fourfold::records
