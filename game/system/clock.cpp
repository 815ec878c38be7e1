#include "system/clock.hpp"

#include <ctime>

namespace fourfold::system {
namespace {

std::int64_t millisecondsOf(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

}  // namespace

Clock systemClock() {
    return {.wall = [] { return millisecondsOf(CLOCK_REALTIME); },
            .steady = [] { return millisecondsOf(CLOCK_BOOTTIME); }};
}

}  // namespace fourfold::system
