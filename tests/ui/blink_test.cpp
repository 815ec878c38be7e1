#include "ui/blink.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

namespace fourfold::ui {

TEST_CASE("eyes close now and then, for a moment each time") {
    constexpr double step = 0.01;
    constexpr double minute = 60;
    int blinks = 0;
    int steps = 0;
    int longest = 0;
    int run = 0;
    for (double t = 0; t < minute; t += step) {
        const bool closed = eyesClosedAt(t);
        if (closed && run == 0) ++blinks;
        run = closed ? run + 1 : 0;
        longest = std::max(longest, run);
        steps += closed ? 1 : 0;
    }
    CHECK(blinks >= 15);
    CHECK(blinks <= 30);
    CHECK(longest * step < 0.2);
    CHECK(steps * step < 0.1 * minute);
}

TEST_CASE("eyes do not close at even intervals") {
    const auto nextAfter = [](double t) {
        while (eyesClosedAt(t)) t += 0.01;
        while (!eyesClosedAt(t)) t += 0.01;
        return t;
    };
    const double first = nextAfter(1);
    const double second = nextAfter(first);
    const double third = nextAfter(second);
    CHECK(std::abs((third - second) - (second - first)) > 0.2);
}

}  // namespace fourfold::ui
