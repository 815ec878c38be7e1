#include "records/times.hpp"

#include <fmt/format.h>

#include "system/local_time.hpp"

namespace fourfold::records {

std::string localTimeText(std::int64_t milliseconds) {
    const auto time = system::localTime(milliseconds / 1000);
    if (!time) return "?";
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", time->year, time->month, time->day, time->hour, time->minute);
}

std::string localDayText(std::int64_t milliseconds) { return core::isoText(system::localDay(milliseconds / 1000)); }

std::string utcTimeText(std::int64_t milliseconds) {
    std::int64_t part = milliseconds % 1000;
    std::int64_t seconds = milliseconds / 1000;
    // Before 1970, too, a second has its parts behind it.
    if (part < 0) {
        part += 1000;
        --seconds;
    }
    const auto time = system::utcTime(seconds);
    if (!time) return {};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", time->year, time->month, time->day, time->hour,
                       time->minute, time->second, part);
}

std::string lengthText(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace fourfold::records
