#include "records/times.hpp"

#include <ctime>

#include <fmt/format.h>

#include "records/local_day.hpp"

namespace fourfold::records {

std::string localTimeText(std::int64_t milliseconds) {
    ::tzset();
    const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
    std::tm local{};
    if (::localtime_r(&seconds, &local) == nullptr) return "?";
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min);
}

std::string localDayText(std::int64_t milliseconds) { return core::isoText(localDay(milliseconds / 1000)); }

std::string utcTimeText(std::int64_t milliseconds) {
    std::int64_t part = milliseconds % 1000;
    std::time_t seconds = milliseconds / 1000;
    // Before 1970, too, a second has its parts behind it.
    if (part < 0) {
        part += 1000;
        --seconds;
    }
    std::tm time{};
    if (::gmtime_r(&seconds, &time) == nullptr) return {};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", time.tm_year + 1900, time.tm_mon + 1, time.tm_mday,
                       time.tm_hour, time.tm_min, time.tm_sec, part);
}

std::string lengthText(std::int64_t milliseconds) {
    const std::int64_t seconds = milliseconds / 1000;
    if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace fourfold::records
