#pragma once

#include <chrono>
#include <optional>

#include "core/day.hpp"
#include "core/time.hpp"

// Points of time in local time: by the time zone of the system or of TZ, daylight saving included.
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
[[nodiscard]] std::optional<CalendarTime> localTime(std::chrono::sys_seconds time);
// The same in UTC.
[[nodiscard]] std::optional<CalendarTime> utcTime(std::chrono::sys_seconds time);

// The calendar day at a point of time.
[[nodiscard]] core::Day localDay(core::Moment moment);
// When a calendar day begins.
[[nodiscard]] core::Moment dayStart(core::Day day);

}  // namespace fourfold::system
