#pragma once

#include <cstdint>

#include "core/day.hpp"

namespace fourfold::records {

// The calendar day at a point of time (seconds since 1970, UTC) where the computer stands: by the time zone that the
// system or TZ gives, daylight saving included.
[[nodiscard]] core::Day localDay(std::int64_t seconds);
// When a calendar day begins there: seconds since 1970, UTC.
[[nodiscard]] std::int64_t dayStart(core::Day day);

}  // namespace fourfold::records
