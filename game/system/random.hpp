#pragma once

#include <cstdint>

namespace fourfold::system {

// A number that nobody can foresee.
[[nodiscard]] std::uint64_t randomNumber();

}  // namespace fourfold::system
