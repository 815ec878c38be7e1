#pragma once

#include <string>
#include <string_view>

namespace fourfold::records {

// A random UUID (RFC 4122, version 4), in lower case.
[[nodiscard]] std::string newUuid();
// The UUID that stands for a name: always the same for the same name. Its version is 8, which leaves the digits free.
[[nodiscard]] std::string uuidOf(std::string_view name);

}  // namespace fourfold::records
