#include "core/parallel.hpp"

#include <stdexcept>

#include <doctest/doctest.h>

using fourfold::core::inParallel;

TEST_CASE("work in parallel is done once each, whatever the number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 8U}) {
        std::vector<std::atomic<int>> done(1000);
        inParallel(done.size(), threads, [&](std::size_t i) { ++done[i]; });
        for (const auto& times : done) REQUIRE(times == 1);
    }
    inParallel(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("an exception on another thread is thrown on the calling one") {
    CHECK_THROWS_AS(inParallel(100, 4,
                               [](std::size_t i) {
                                   if (i == 50) throw std::runtime_error("no");
                               }),
                    std::runtime_error);
}
