#include "engine/fraction.hpp"

#include <doctest/doctest.h>

#include <limits>

using fourfold::engine::Fraction;
using fourfold::engine::whole;

TEST_CASE("fractions compare by value, whatever their denominators") {
    CHECK(Fraction{1, 3} == Fraction{2, 6});
    CHECK(Fraction{-1, 3} < Fraction{-1, 4});
    CHECK(Fraction{5, 2} > whole(2));
}

TEST_CASE("fractions too large for 64-bit products still compare exactly") {
    constexpr auto big = std::numeric_limits<std::int64_t>::max();
    CHECK(Fraction{big, big - 1} > whole(1));
    CHECK(Fraction{big - 1, big} < whole(1));
}

TEST_CASE("rounding goes to the nearest, halves away from zero") {
    CHECK(Fraction{5, 2}.rounded() == 3);
    CHECK(Fraction{-5, 2}.rounded() == -3);
    CHECK(Fraction{7, 3}.rounded() == 2);
    CHECK(Fraction{599, 10}.rounded() == 60);
    CHECK(Fraction{1, 3}.roundedTo(2) == 33);
}
