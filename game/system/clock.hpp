#pragma once

#include <functional>

#include "core/time.hpp"

namespace fourfold::system {

// The two clocks that times are taken from.
struct Clock {
    std::function<core::Moment()> wall;      // may be set
    std::function<core::Duration()> steady;  // only ever goes on, from a beginning of its own
};

// The computer's own. The steady one goes on while the computer sleeps: closing the lid of a laptop stops no exam.
[[nodiscard]] Clock systemClock();

}  // namespace fourfold::system
