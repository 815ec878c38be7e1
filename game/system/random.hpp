#pragma once

#include <cstdint>

namespace fourfold::system {

// A random number that nobody can predict.
[[nodiscard]] std::uint64_t randomNumber();

}  // namespace fourfold::system
