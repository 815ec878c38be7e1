#pragma once

#include <cstdint>

#include "core/go_on.hpp"
#include "system/clock.hpp"

namespace fourfold::commands {

// How long a file is worked on unless the command line says otherwise, in seconds.
inline constexpr std::uint64_t usualSeconds = 2;
inline constexpr std::uint64_t mostSeconds = 86'400;

// Says that work is to go on until so many seconds from now have passed; for ever with 0.
[[nodiscard]] core::GoOn goOnFor(std::uint64_t seconds, const system::Clock& clock);

}  // namespace fourfold::commands
