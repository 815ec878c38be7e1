#include "core/day.hpp"

#include <chrono>

#include <fmt/format.h>

namespace fourfold::core {
namespace {

using std::chrono::year_month_day;

year_month_day civil(Day day) { return std::chrono::sys_days(std::chrono::days(day.number)); }

Day numbered(const year_month_day& date) {
    return {static_cast<std::int32_t>(std::chrono::sys_days(date).time_since_epoch().count())};
}

// Takes a number of `count` decimal digits off the beginning of the text.
std::optional<unsigned> takeDigits(std::string_view& text, std::size_t count) {
    if (text.size() < count) return std::nullopt;
    unsigned number = 0;
    for (const char c : text.substr(0, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool takeDash(std::string_view& text) {
    if (!text.starts_with('-')) return false;
    text.remove_prefix(1);
    return true;
}

}  // namespace

Day dayOf(int year, unsigned month, unsigned day) {
    return numbered({std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)});
}

std::string isoText(Day day) {
    const year_month_day date = civil(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::optional<Day> dayFrom(std::string_view text) {
    const auto year = takeDigits(text, 4);
    if (!year || !takeDash(text)) return std::nullopt;
    const auto month = takeDigits(text, 2);
    if (!month || !takeDash(text)) return std::nullopt;
    const auto day = takeDigits(text, 2);
    if (!day || !text.empty()) return std::nullopt;
    const year_month_day date{std::chrono::year(static_cast<int>(*year)), std::chrono::month(*month),
                              std::chrono::day(*day)};
    if (!date.ok()) return std::nullopt;
    return numbered(date);
}

}  // namespace fourfold::core
