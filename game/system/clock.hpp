#pragma once

#include <functional>

#include "core/time.hpp"

namespace fourfold::system {

// The two clocks of the program. `wall` shows the moment and may be set. `steady` only goes forward, from a beginning
// of its own.
struct Clock {
    std::function<core::Moment()> wall;
    std::function<core::Duration()> steady;
};

// The clocks of this computer. The steady one goes on while the computer sleeps: closing the lid of a laptop stops no
// exam.
[[nodiscard]] Clock systemClock();

}  // namespace fourfold::system
