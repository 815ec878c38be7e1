#include "records/times.hpp"

#include <cstdint>

#include <doctest/doctest.h>

using namespace fourfold::records;

TEST_CASE("a point of time in UTC has its milliseconds, before 1970 too") {
    CHECK(utcTimeText(fourfold::core::momentOf(0)) == "1970-01-01T00:00:00.000Z");
    CHECK(utcTimeText(fourfold::core::momentOf(1'764'063'000'123)) == "2025-11-25T09:30:00.123Z");
    CHECK(utcTimeText(fourfold::core::momentOf(-1)) == "1969-12-31T23:59:59.999Z");
    CHECK(utcTimeText(fourfold::core::momentOf(-86'400'000)) == "1969-12-31T00:00:00.000Z");
    CHECK_FALSE(utcTimeText(fourfold::core::momentOf(INT64_MIN)).empty());
}

TEST_CASE("a length of time has hours only where there are some") {
    CHECK(lengthText(fourfold::core::durationOf(271'999)) == "4:31");
    CHECK(lengthText(fourfold::core::durationOf(3'871'000)) == "1:04:31");
}
