#include <doctest/doctest.h>

#include "core/interval.hpp"

using namespace fourfold::core;

TEST_CASE("the Wilson interval holds the values of its formula, and stays within 0 and 1") {
    // E. B. Wilson's interval with z = 1.96 for 5 of 50, 0 of 10 and 10 of 10, worked out by hand from the formula.
    CHECK(wilson(5, 50).low == doctest::Approx(0.0434758).epsilon(1e-4));
    CHECK(wilson(5, 50).high == doctest::Approx(0.2136023).epsilon(1e-4));
    CHECK(wilson(0, 10).low == 0);
    CHECK(wilson(0, 10).high == doctest::Approx(0.2775328).epsilon(1e-4));
    CHECK(wilson(10, 10).low == doctest::Approx(1 - 0.2775328).epsilon(1e-4));
    CHECK(wilson(10, 10).high == 1);
}

TEST_CASE("the interval of a mean of shares is that of as many hits, and lies between those of its neighbours") {
    CHECK(wilsonOfMean(0.5, 10) == wilson(5, 10));
    CHECK(wilsonOfMean(0.55, 10).low > wilson(5, 10).low);
    CHECK(wilsonOfMean(0.55, 10).low < wilson(6, 10).low);
    CHECK(wilsonOfMean(1, 1).high == 1);
    CHECK(wilsonOfMean(0, 1).low == 0);
}
