#include "core/fraction.hpp"

#include <doctest/doctest.h>

#include <limits>

using fourfold::core::Fraction;
using fourfold::core::whole;

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

TEST_CASE("sums and products are exact and in lowest terms") {
    const Fraction sum = Fraction{1, 6} + Fraction{1, 3};
    CHECK(sum.numerator == 1);
    CHECK(sum.denominator == 2);
    CHECK(Fraction{-1, 2} + Fraction{1, 2} == whole(0));
    const Fraction product = Fraction{-2, 3} * Fraction{9, 4};
    CHECK(product.numerator == -3);
    CHECK(product.denominator == 2);
    CHECK(Fraction{2, 3} / Fraction{4, 9} == Fraction{3, 2});
    CHECK(Fraction{2, 3}.wholeParts(100) == 66);
    CHECK(whole(1).wholeParts(100) == 100);
    CHECK((Fraction{0, 7} + Fraction{0, 5}).denominator == 1);
}

TEST_CASE("terms that do not fit give a fraction near the result, with a denominator above 0") {
    constexpr auto big = std::numeric_limits<std::int64_t>::max();
    const Fraction tiny = Fraction{1, big} + Fraction{1, big - 1};
    CHECK(tiny.denominator > 0);
    CHECK(tiny.toDouble() == doctest::Approx(0));
    CHECK((Fraction{big, big - 1} + Fraction{big - 2, big}).toDouble() == doctest::Approx(2));
    CHECK((Fraction{1, big} * Fraction{1, big - 1}).denominator > 0);
    CHECK((Fraction{big, 3} * Fraction{5, big - 1}).toDouble() == doctest::Approx(5.0 / 3));
    // Larger than any 64-bit number: the largest stands for it.
    CHECK((whole(big) * whole(big)).denominator == 1);
    CHECK((whole(big) * whole(big)) > whole(big / 2));
    CHECK((whole(-big) * whole(big)) < whole(-(big / 2)));
    // Many sums in a row stay what they should be about.
    Fraction sum = whole(0);
    for (std::int64_t i = 0; i < 100; ++i) sum = sum + Fraction{1, big / 2 - 2 * i};
    CHECK(sum.denominator > 0);
    CHECK(sum.toDouble() == doctest::Approx(0));
}
