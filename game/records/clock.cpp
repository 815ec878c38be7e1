#include "records/clock.hpp"

#include <ctime>

namespace fourfold::records {
namespace {

std::int64_t millisecondsOf(clockid_t clock) {
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

}  // namespace

Clock systemClock() {
    // The steady one goes on while the computer sleeps: closing the lid of a laptop stops no exam.
    return {.wall = [] { return millisecondsOf(CLOCK_REALTIME); }, .steady = [] { return millisecondsOf(CLOCK_BOOTTIME); }};
}

}  // namespace fourfold::records
