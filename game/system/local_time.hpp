#pragma once

#include <cstdint>
#include <optional>

#include "core/day.hpp"

// Points of time (seconds since 1970, UTC) in local time: by the time zone of the system or of TZ, daylight saving
// included.
namespace fourfold::system {

struct CalendarTime {
    int year = 1970;
    int month = 1;  // 1 to 12
    int day = 1;    // 1 to 31
    int hour = 0;
    int minute = 0;
    int second = 0;
};

// Nothing when the year is too large to be represented.
[[nodiscard]] std::optional<CalendarTime> localTime(std::int64_t seconds);
// The same in UTC.
[[nodiscard]] std::optional<CalendarTime> utcTime(std::int64_t seconds);

// The calendar day at a point of time.
[[nodiscard]] core::Day localDay(std::int64_t seconds);
// When a calendar day begins: seconds since 1970, UTC.
[[nodiscard]] std::int64_t dayStart(core::Day day);

}  // namespace fourfold::system
