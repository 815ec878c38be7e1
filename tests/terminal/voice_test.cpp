#include "terminal/voice.hpp"

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;
using engine::Fraction;
using terminal::Voice;

namespace {

const core::Strings& strings() {
    static const core::Strings loaded = yaml::loadStrings(fourfold::testing::inSource("assets")).strings;
    return loaded;
}

}  // namespace

TEST_CASE("a score shows as 100 or as the pass mark only if it was reached") {
    CHECK(terminal::scoreText({100, 1}) == "100");
    CHECK(terminal::scoreText({9999, 100}) == "99.9");
    CHECK(terminal::scoreText({5999, 100}) == "59.9");
    CHECK(terminal::scoreText({60, 1}) == "60");
    CHECK(terminal::scoreText({125, 2}) == "62.5");
    CHECK(terminal::scoreText({0, 7}) == "0");
}

TEST_CASE("a loss above zero never shows as 0") {
    CHECK(terminal::lossText({0, 1}) == "0");
    CHECK(terminal::lossText({1, 1000}) == "0.1");
    CHECK(terminal::lossText({5, 4}) == "1.3");
    CHECK(terminal::lossText({12, 1}) == "12");
}

TEST_CASE("points name only the dimensions that they change") {
    const Voice en(strings(), core::Language::en);
    const Voice zh(strings(), core::Language::zh);
    CHECK(en.points({2, 0, -1, 0}) == "Trust +2, Objections -1");
    CHECK(zh.points({2, 0, -1, 0}) == "信任+2、异议-1");
    CHECK(en.points({}).empty());
}

TEST_CASE("rapport and meters are described in words") {
    const Voice en(strings(), core::Language::en);
    CHECK(en.rapport(0) == "hostile (0 of 10)");
    CHECK(en.rapport(1) == "hostile (1 of 10)");
    CHECK(en.rapport(2) == "cold (2 of 10)");
    CHECK(en.rapport(5) == "polite (5 of 10)");
    CHECK(en.rapport(6) == "friendly (6 of 10)");
    CHECK(en.rapport(9) == "warm (9 of 10)");
    CHECK(en.rapport(10) == "on your side (10 of 10)");
    CHECK(en.meter(0, 4) == "0 of 4 left, used up");
    CHECK(en.meter(1, 4) == "1 of 4 left, running low");
    CHECK(en.meter(2, 4) == "2 of 4 left, half used");
    CHECK(en.meter(3, 4) == "3 of 4 left, plenty");
    CHECK(en.meter(5, 20) == "5 of 20 left, running low");
    CHECK(Voice(strings(), core::Language::zh).rapport(6) == "友善（6/10）");
}
