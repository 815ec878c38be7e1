#pragma once

#include <string>
#include <string_view>

namespace fourfold::records {

// A random UUID (RFC 4122, version 4), in lower case.
[[nodiscard]] std::string newUuid();
// A UUID that says nothing but always comes out the same for a name; in the form of version 8, which is free to choose.
[[nodiscard]] std::string uuidOf(std::string_view name);

}  // namespace fourfold::records
