#pragma once

#include <string_view>

#include "core/digest.hpp"

namespace fourfold::system {

// The digest of a scenario or question bank whose file has these bytes.
[[nodiscard]] core::Digest digestOf(std::string_view bytes);

}  // namespace fourfold::system
