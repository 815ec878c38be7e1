#pragma once

#include <string>
#include <string_view>

namespace fourfold::records {

// Whether the place of a store is the address of a PostgreSQL server: postgresql:// or postgres://. Any other place is
// a path.
[[nodiscard]] bool isServer(std::string_view place);
// The address without its password.
[[nodiscard]] std::string shownAddress(std::string_view address);

}  // namespace fourfold::records
