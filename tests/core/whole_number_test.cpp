#include "core/whole_number.hpp"

#include <cstdint>

#include <doctest/doctest.h>

using fourfold::core::wholeNumber;

TEST_CASE("a text is a whole number when all of it is, and the number fits") {
    CHECK(wholeNumber<std::size_t>("0") == 0);
    CHECK(wholeNumber<std::size_t>("007") == 7);
    CHECK(wholeNumber<std::int64_t>("-12") == -12);
    CHECK(wholeNumber<std::uint64_t>("18446744073709551615") == UINT64_MAX);
    for (const char* text : {"", " 1", "1 ", "+1", "-1", "1.0", "1e3", "0x10", "one", "18446744073709551616"}) {
        CAPTURE(text);
        CHECK_FALSE(wholeNumber<std::uint64_t>(text));
    }
}
