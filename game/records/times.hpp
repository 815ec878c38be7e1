#pragma once

#include <string>

#include "core/time.hpp"

// Points and lengths of time as text.
namespace fourfold::records {

// "2026-11-25 09:30", in local time; "?" for a year that no calendar has.
[[nodiscard]] std::string localTimeText(core::Moment moment);
// "2026-11-25", in local time.
[[nodiscard]] std::string localDayText(core::Moment moment);
// "2026-11-25T09:30:00.123Z"; empty for a year that no calendar has.
[[nodiscard]] std::string utcTimeText(core::Moment moment);
// "4:31", or "1:04:31".
[[nodiscard]] std::string lengthText(core::Duration length);

}  // namespace fourfold::records
