#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fourfold::core {

// A calendar day, without time and time zone: the number of days since 1970-01-01.
struct Day {
    std::int32_t number = 0;

    [[nodiscard]] constexpr Day plus(int days) const { return {number + days}; }
    constexpr auto operator<=>(const Day&) const = default;
};

// The day of the proleptic Gregorian calendar; month 1 to 12, day 1 to 31.
[[nodiscard]] Day dayOf(int year, unsigned month, unsigned day);
// "2026-11-25", for years 0 to 9999.
[[nodiscard]] std::string isoText(Day day);
// Reads that form; nothing for any other text or for a day that does not exist.
[[nodiscard]] std::optional<Day> dayFrom(std::string_view isoText);
[[nodiscard]] inline bool isDay(const std::string& isoText) { return dayFrom(isoText).has_value(); }

}  // namespace fourfold::core
