#include "core/day.hpp"

#include <doctest/doctest.h>

using namespace fourfold::core;

TEST_CASE("days count from 1970 and know leap years") {
    CHECK(dayOf(1970, 1, 1).number == 0);
    CHECK(dayOf(2026, 11, 25).number == 20782);
    CHECK(dayOf(2024, 2, 28).plus(1) == dayOf(2024, 2, 29));
    CHECK(dayOf(2026, 2, 28).plus(1) == dayOf(2026, 3, 1));
    CHECK(dayOf(2026, 12, 31).plus(1) == dayOf(2027, 1, 1));
    CHECK(dayOf(1969, 12, 31).number == -1);
}

TEST_CASE("a day is written as ISO 8601 says and read back") {
    CHECK(isoText(dayOf(2026, 3, 1)) == "2026-03-01");
    for (const int number : {0, 20782, -1, 11016}) CHECK(dayFrom(isoText({number})) == Day{number});
}

TEST_CASE("what is no day is not read") {
    for (const char* text : {"", "2026", "2026-13-01", "2026-02-29", "2026-00-10", "2026-1-1", "2026-11-25 ",
                             " 2026-11-25", "2026/11/25", "2026-11-2x", "20261125", "-026-11-25"}) {
        CAPTURE(text);
        CHECK_FALSE(dayFrom(text));
    }
}
