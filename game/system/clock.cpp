#include "system/clock.hpp"

#include <ctime>

namespace fourfold::system {
namespace {

core::Duration shownBy(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::chrono::seconds(now.tv_sec) +
           std::chrono::duration_cast<core::Duration>(std::chrono::nanoseconds(now.tv_nsec));
}

}  // namespace

Clock systemClock() {
    return {.wall = [] { return core::Moment(shownBy(CLOCK_REALTIME)); },
            .steady = [] { return shownBy(CLOCK_BOOTTIME); }};
}

}  // namespace fourfold::system
