#include "system/local_time.hpp"

#include <ctime>

namespace fourfold::system {
namespace {

CalendarTime calendarTimeOf(const std::tm& time) {
    return {.year = time.tm_year + 1900,
            .month = time.tm_mon + 1,
            .day = time.tm_mday,
            .hour = time.tm_hour,
            .minute = time.tm_min,
            .second = time.tm_sec};
}

}  // namespace

std::optional<CalendarTime> localTime(std::int64_t seconds) {
    ::tzset();
    const auto time = static_cast<std::time_t>(seconds);
    std::tm local{};
    if (::localtime_r(&time, &local) == nullptr) return std::nullopt;
    return calendarTimeOf(local);
}

std::optional<CalendarTime> utcTime(std::int64_t seconds) {
    const auto time = static_cast<std::time_t>(seconds);
    std::tm utc{};
    if (::gmtime_r(&time, &utc) == nullptr) return std::nullopt;
    return calendarTimeOf(utc);
}

core::Day localDay(std::int64_t seconds) {
    const std::optional<CalendarTime> time = localTime(seconds);
    if (!time) return {};
    return core::dayOf(time->year, static_cast<unsigned>(time->month), static_cast<unsigned>(time->day));
}

std::int64_t dayStart(core::Day day) {
    // 1 January 1970 plus day.number days: mktime() accepts a day beyond the end of the month.
    std::tm local{};
    local.tm_year = 70;
    local.tm_mday = 1 + day.number;
    local.tm_isdst = -1;
    return std::mktime(&local);
}

}  // namespace fourfold::system
