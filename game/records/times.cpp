#include "records/times.hpp"

#include <fmt/format.h>

#include "system/local_time.hpp"

namespace fourfold::records {

std::string localTimeText(core::Moment moment) {
    const auto time = system::localTime(core::secondOf(moment));
    if (!time) return "?";
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", time->year, time->month, time->day, time->hour, time->minute);
}

std::string localDayText(core::Moment moment) { return core::isoText(system::localDay(moment)); }

std::string utcTimeText(core::Moment moment) {
    constexpr std::chrono::seconds second{1};
    core::Duration part = moment.time_since_epoch() % second;
    std::chrono::sys_seconds whole = core::secondOf(moment);
    // Before 1970, too, the part counts forward from the second.
    if (part < core::Duration::zero()) {
        part += second;
        whole -= second;
    }
    const auto time = system::utcTime(whole);
    if (!time) return {};
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", time->year, time->month, time->day, time->hour,
                       time->minute, time->second, part.count());
}

std::string lengthText(core::Duration length) {
    const std::int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(length).count();
    if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

}  // namespace fourfold::records
