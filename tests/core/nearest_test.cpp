#include "core/nearest.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace fourfold::core;

TEST_CASE("an edit is a character inserted, left out, replaced, or two neighbours swapped") {
    CHECK(editDistance("close", "close", 3) == 0);
    CHECK(editDistance("clsoe", "close", 3) == 1);
    CHECK(editDistance("cloose", "close", 3) == 1);
    CHECK(editDistance("lose", "close", 3) == 1);
    CHECK(editDistance("clone", "close", 3) == 1);
    CHECK(editDistance("ab", "ba", 3) == 1);
    CHECK(editDistance("abc", "cba", 3) == 2);
    CHECK(editDistance("kitten", "sitting", 5) == 3);
    CHECK(editDistance("", "abc", 5) == 3);
}

TEST_CASE("names too far apart count as one edit more than asked for") {
    CHECK(editDistance("kitten", "sitting", 2) == 3);
    CHECK(editDistance("a", "abcdefgh", 3) == 4);
    CHECK(editDistance("trust", "close", 1) == 2);
    CHECK(editDistance(std::string(500, 'a'), std::string(500, 'a'), 3) == 4);
}

TEST_CASE("the distance is the same both ways and never above the longer length") {
    const std::vector<std::string_view> names{"",     "a",   "ab",        "ba",        "gate",
                                              "gaet", "tea", "sent-away", "send-away", "swat"};
    for (const auto a : names) {
        for (const auto b : names) {
            CAPTURE(a);
            CAPTURE(b);
            CHECK(editDistance(a, b, 20) == editDistance(b, a, 20));
            CHECK(editDistance(a, b, 20) <= std::max(a.size(), b.size()));
            CHECK((editDistance(a, b, 20) == 0) == (a == b));
            for (std::size_t most = 0; most < 5; ++most) {
                CHECK(editDistance(a, b, most) == std::min(editDistance(a, b, 20), most + 1));
            }
        }
    }
}

TEST_CASE("the nearest name is suggested when it is near enough for the word's length") {
    const std::vector<std::string_view> scenes{"gate", "upstairs", "sent-away"};
    CHECK(nearestOf("gaet", scenes) == "gate");
    CHECK(nearestOf("sendaway", scenes) == "sent-away");
    CHECK(nearestOf("gain", scenes) == std::nullopt);
    CHECK(nearestOf("office", scenes) == std::nullopt);
    CHECK(nearestOf("", scenes) == std::nullopt);
    CHECK(nearestOf("gate", std::vector<std::string_view>{}) == std::nullopt);
}

TEST_CASE("of equally near names the first is suggested") {
    CHECK(nearestOf("cat", std::vector<std::string_view>{"bat", "hat"}) == "bat");
    CHECK(nearestOf("cats", std::vector<std::string_view>{"hats", "cat"}) == "hats");
}

TEST_CASE("the nearest name is known after the offered names are destroyed") {
    Nearest nearest(std::string("a name as long as no short string is, whatever the library"));
    nearest.offer(std::string("a name as long as no short string is, whatever the libary"));
    nearest.offer(std::string("something else altogether, which takes the place of the former"));
    CHECK(nearest.name() == "a name as long as no short string is, whatever the libary");
}
