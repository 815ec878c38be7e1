#pragma once

#include <cstdint>
#include <functional>

namespace fourfold::system {

// The two clocks of the program, in milliseconds. `wall` counts from 1970 in UTC and may be set. `steady` only goes
// forward.
struct Clock {
    std::function<std::int64_t()> wall;
    std::function<std::int64_t()> steady;
};

// The clocks of this computer. The steady one goes on while the computer sleeps: closing the lid of a laptop stops no
// exam.
[[nodiscard]] Clock systemClock();

}  // namespace fourfold::system
