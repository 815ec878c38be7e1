#include "records/local_day.hpp"

#include <ctime>

namespace fourfold::records {

core::Day localDay(std::int64_t seconds) {
    ::tzset();
    const auto time = static_cast<std::time_t>(seconds);
    std::tm local{};
    // Only years beyond what a tm can hold fail.
    if (::localtime_r(&time, &local) == nullptr) return {};
    return core::dayOf(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                       static_cast<unsigned>(local.tm_mday));
}

std::int64_t dayStart(core::Day day) {
    // The first of January 1970 with so many days more: mktime() brings that into its calendar.
    std::tm local{};
    local.tm_year = 70;
    local.tm_mday = 1 + day.number;
    local.tm_isdst = -1;
    return std::mktime(&local);
}

}  // namespace fourfold::records
