#pragma once

#include <cstdint>
#include <string>

// Points of time (milliseconds since 1970, UTC) and lengths of time (milliseconds) as text.
namespace fourfold::records {

// "2026-11-25 09:30", where the computer stands; "?" for a year that no calendar has.
[[nodiscard]] std::string localTimeText(std::int64_t milliseconds);
// "2026-11-25", the same.
[[nodiscard]] std::string localDayText(std::int64_t milliseconds);
// "2026-11-25T09:30:00.123Z"; empty for a year that no calendar has.
[[nodiscard]] std::string utcTimeText(std::int64_t milliseconds);
// "4:31", or "1:04:31".
[[nodiscard]] std::string lengthText(std::int64_t milliseconds);

}  // namespace fourfold::records
