#pragma once

#include <cstdint>
#include <optional>

#include "core/day.hpp"

// Points of time (seconds since 1970, UTC) as calendars and clocks show them where the computer stands: by the time
// zone that the system or TZ gives, daylight saving included.
namespace fourfold::system {

struct CalendarTime {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31
    int hour = 0;
    int minute = 0;
    int second = 0;
};

// Nothing for a year that no calendar has.
[[nodiscard]] std::optional<CalendarTime> localTime(std::int64_t seconds);
// The same in UTC.
[[nodiscard]] std::optional<CalendarTime> utcTime(std::int64_t seconds);

// The calendar day at a point of time.
[[nodiscard]] core::Day localDay(std::int64_t seconds);
// When a calendar day begins: seconds since 1970, UTC.
[[nodiscard]] std::int64_t dayStart(core::Day day);

}  // namespace fourfold::system
