#pragma once

#include <chrono>
#include <cstdint>

namespace fourfold::core {

// A length of time.
using Duration = std::chrono::milliseconds;
// A point of time, in UTC.
using Moment = std::chrono::sys_time<Duration>;

// As numbers, the way records keep them: of a moment the milliseconds since 1970.
[[nodiscard]] constexpr std::int64_t millisecondsOf(Duration length) { return length.count(); }
[[nodiscard]] constexpr std::int64_t millisecondsOf(Moment moment) { return moment.time_since_epoch().count(); }

// Back from those.
[[nodiscard]] constexpr Duration durationOf(std::int64_t milliseconds) { return Duration(milliseconds); }
[[nodiscard]] constexpr Moment momentOf(std::int64_t milliseconds) { return Moment(Duration(milliseconds)); }

// With the fraction of the last one.
[[nodiscard]] constexpr double secondsOf(Duration length) { return std::chrono::duration<double>(length).count(); }
[[nodiscard]] constexpr double minutesOf(Duration length) {
    return std::chrono::duration<double, std::ratio<60>>(length).count();
}

// The second that a moment lies in, counted from 1970 on: before it, the second behind the moment.
[[nodiscard]] constexpr std::chrono::sys_seconds secondOf(Moment moment) {
    return std::chrono::time_point_cast<std::chrono::seconds>(moment);
}

}  // namespace fourfold::core
