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

std::optional<CalendarTime> localTime(std::chrono::sys_seconds time) {
    ::tzset();
    const auto seconds = static_cast<std::time_t>(time.time_since_epoch().count());
    std::tm local{};
    if (::localtime_r(&seconds, &local) == nullptr) return std::nullopt;
    return calendarTimeOf(local);
}

std::optional<CalendarTime> utcTime(std::chrono::sys_seconds time) {
    const auto seconds = static_cast<std::time_t>(time.time_since_epoch().count());
    std::tm utc{};
    if (::gmtime_r(&seconds, &utc) == nullptr) return std::nullopt;
    return calendarTimeOf(utc);
}

core::Day localDay(core::Moment moment) {
    const std::optional<CalendarTime> time = localTime(core::secondOf(moment));
    if (!time) return {};
    return core::dayOf(time->year, static_cast<unsigned>(time->month), static_cast<unsigned>(time->day));
}

core::Moment dayStart(core::Day day) {
    // 1 January 1970 plus day.number days: mktime() accepts a day beyond the end of the month.
    std::tm local{};
    local.tm_year = 70;
    local.tm_mday = 1 + day.number;
    local.tm_isdst = -1;
    return core::Moment(std::chrono::seconds(std::mktime(&local)));
}

}  // namespace fourfold::system
