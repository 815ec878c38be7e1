#include "system/local_time.hpp"

#include <cstdlib>
#include <ctime>
#include <string>

#include <doctest/doctest.h>

using namespace fourfold;
using namespace fourfold::system;

TEST_CASE("the local day turns at local midnight, in summer and in winter") {
    const char* before = std::getenv("TZ");
    const std::string kept = before != nullptr ? before : "";
    const auto in = [](const char* zone, std::int64_t seconds) {
        ::setenv("TZ", zone, 1);
        return core::isoText(localDay(core::Moment(std::chrono::seconds(seconds))));
    };
    // 2026-11-25 16:00:00 UTC is midnight in Shanghai.
    constexpr std::int64_t midnight = 1795622400;
    CHECK(in("CST-8", midnight - 1) == "2026-11-25");
    CHECK(in("CST-8", midnight) == "2026-11-26");
    CHECK(in("UTC0", midnight) == "2026-11-25");
    CHECK(in("WST12", midnight) == "2026-11-25");
    CHECK(in("EST-12", midnight) == "2026-11-26");
    // Clocks go forward at 2:00 on the last Sunday of March: that day has 23 hours and is still one day.
    constexpr const char* berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
    constexpr std::int64_t march29 = 1774738800;  // 2026-03-29 00:00 in Berlin
    CHECK(in(berlin, march29 - 1) == "2026-03-28");
    CHECK(in(berlin, march29 + 23 * 3600 - 1) == "2026-03-29");
    CHECK(in(berlin, march29 + 23 * 3600) == "2026-03-30");
    before != nullptr ? ::setenv("TZ", kept.c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
}

TEST_CASE("a local day begins at midnight where the computer stands, and a time has its hour there") {
    const char* before = std::getenv("TZ");
    const std::string kept = before != nullptr ? before : "";
    ::setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
    ::tzset();
    constexpr std::chrono::sys_seconds march29{std::chrono::seconds(1774738800)};  // 2026-03-29 00:00 in Berlin
    using std::chrono::hours;
    CHECK(dayStart(localDay(march29 + hours(12))) == march29);
    CHECK(dayStart(localDay(march29).plus(1)) == march29 + hours(23));
    const auto summer = localTime(march29 + hours(4) + std::chrono::seconds(61));
    REQUIRE(summer);
    CHECK(summer->year == 2026);
    CHECK(summer->month == 3);
    CHECK(summer->day == 29);
    CHECK(summer->hour == 5);
    CHECK(summer->minute == 1);
    CHECK(summer->second == 1);
    before != nullptr ? ::setenv("TZ", kept.c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
}

TEST_CASE("a time whose year cannot be represented is nothing") {
    CHECK_FALSE(localTime(std::chrono::sys_seconds(std::chrono::seconds(INT64_MAX))));
    CHECK_FALSE(utcTime(std::chrono::sys_seconds(std::chrono::seconds(INT64_MAX))));
    CHECK(utcTime(std::chrono::sys_seconds(std::chrono::seconds(0)))->year == 1970);
    CHECK(utcTime(std::chrono::sys_seconds(std::chrono::seconds(-1)))->second == 59);
}
