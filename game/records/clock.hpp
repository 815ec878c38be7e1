#pragma once

#include <cstdint>
#include <functional>

namespace fourfold::records {

// The two clocks that times are taken from, in milliseconds: the one on the wall, since 1970 in UTC, which may be set, and
// one that only ever goes on.
struct Clock {
    std::function<std::int64_t()> wall;
    std::function<std::int64_t()> steady;
};

[[nodiscard]] Clock systemClock();

}  // namespace fourfold::records
