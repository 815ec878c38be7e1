#pragma once

#include <cstdint>
#include <functional>

namespace fourfold::system {

// The two clocks that times are taken from, in milliseconds: the one on the wall, since 1970 in UTC, which may be set,
// and one that only ever goes on.
struct Clock {
    std::function<std::int64_t()> wall;
    std::function<std::int64_t()> steady;
};

// The computer's own. The steady one goes on while the computer sleeps: closing the lid of a laptop stops no exam.
[[nodiscard]] Clock systemClock();

}  // namespace fourfold::system
