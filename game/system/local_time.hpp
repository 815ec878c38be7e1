#pragma once

#include <chrono>
#include <optional>

#include "core/day.hpp"
#include "core/time.hpp"

// Points of time as calendars and clocks show them where the computer stands: by the time
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
[[nodiscard]] std::optional<CalendarTime> localTime(std::chrono::sys_seconds time);
// The same in UTC.
[[nodiscard]] std::optional<CalendarTime> utcTime(std::chrono::sys_seconds time);

// The calendar day at a point of time.
[[nodiscard]] core::Day localDay(core::Moment moment);
// When a calendar day begins.
[[nodiscard]] core::Moment dayStart(core::Day day);

}  // namespace fourfold::system
