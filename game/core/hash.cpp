#include "core/hash.hpp"

#include <fmt/format.h>

namespace fourfold::core {

std::string hexDigits(std::uint64_t hash) { return fmt::format("{:016x}", hash); }

}  // namespace fourfold::core
