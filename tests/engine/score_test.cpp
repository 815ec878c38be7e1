#include "engine/score.hpp"

#include <doctest/doctest.h>

using namespace fourfold;
using namespace fourfold::engine;
using scenario::Points;

TEST_CASE("a play that earned the most in every dimension is worth the sum of the weights") {
    const auto measure = yardstick({40, 30, 20, 10}, {8, 6, 5, 3}, {8, 6, 5, 3});
    REQUIRE(measure);
    CHECK(measure->scale == 120);
    CHECK(measure->value({8, 6, 5, 3}) == 100 * measure->scale);
    CHECK(measure->value({4, 3, 0, 0}) == 35 * measure->scale);
}

TEST_CASE("the score is never below 0 and is 100 for the best play") {
    auto measure = *yardstick({40, 30, 20, 10}, {8, 6, 5, 3}, {8, 6, 5, 3});
    measure.best = measure.value({8, 6, 5, 0});
    CHECK(measure.score({8, 6, 5, 0}) == whole(100));
    CHECK(measure.score({-3, 0, 0, 0}) == whole(0));
}

TEST_CASE("a dimension with weight that nobody can earn has no yardstick, and one without weight does no harm") {
    CHECK_FALSE(yardstick({40, 30, 20, 10}, {8, 6, 0, 3}, {8, 6, 2, 3}));
    const auto measure = yardstick({50, 50, 0, 0}, {4, 4, 0, 0}, {4, 4, 2, 7});
    REQUIRE(measure);
    CHECK(measure->value({4, 4, -2, 7}) == 100 * measure->scale);
}

TEST_CASE("numbers that would not fit are refused, not wrapped round") {
    const Points primes{2147483647, 2147483629, 2147483587, 2147483579};
    CHECK(isEarnable({40, 30, 20, 10}, primes));
    CHECK_FALSE(yardstick({40, 30, 20, 10}, primes, primes));
    // 100 times the loss of all points must fit, too.
    const Points few{1, 4001, 4003, 4007};
    CHECK(yardstick({40, 30, 20, 10}, few, {100, 5000, 5000, 5000}));
    CHECK_FALSE(yardstick({40, 30, 20, 10}, few, {100'000, 5000, 5000, 5000}));
}

TEST_CASE("the score of a dimension is the share of the most") {
    CHECK(dimensionScore(3, 4) == whole(75));
    CHECK(dimensionScore(-3, 4) == whole(0));
    CHECK(dimensionScore(3, 0) == whole(0));
}
