#include "ui/format.hpp"

#include <doctest/doctest.h>

namespace fourfold::ui {

using engine::Fraction;

TEST_CASE("a score is rounded down, so that only a perfect play shows 100") {
    CHECK(scoreText(Fraction{100, 1}) == "100");
    CHECK(scoreText(Fraction{99999, 1000}) == "99.9");
    CHECK(scoreText(Fraction{5999, 100}) == "59.9");
    CHECK(scoreText(Fraction{60, 1}) == "60");
    CHECK(scoreText(Fraction{1, 100}) == "0");
}

TEST_CASE("a loss is never shown as 0 unless it is 0") {
    CHECK(lossText(Fraction{0, 1}) == "0");
    CHECK(lossText(Fraction{1, 1000}) == "0.1");
    CHECK(lossText(Fraction{274, 10}) == "27.4");
    CHECK(lossText(Fraction{16, 1}) == "16");
}

TEST_CASE("signed points have a true minus sign") {
    CHECK(signedText(2) == "+2");
    CHECK(signedText(0) == "+0");
    CHECK(signedText(-1) == "−1");
}

TEST_CASE("a percentage is whole and rounded down") {
    CHECK(percentText(Fraction{667, 10}) == "66%");
    CHECK(percentText(Fraction{100, 1}) == "100%");
    CHECK(shareOf(Fraction{50, 1}) == doctest::Approx(0.5));
}

}  // namespace fourfold::ui
