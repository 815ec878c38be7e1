#include "scenario/portrait.hpp"

#include <doctest/doctest.h>

using namespace fourfold::scenario;

TEST_CASE("a person without a portrait gets the same face every time, and others get other faces") {
    CHECK(portraitFor("zhang") == portraitFor("zhang"));
    CHECK(portraitFor("zhang") != portraitFor("li"));
}

TEST_CASE("every feature of a made-up face is one that an author could have written") {
    for (const char* id : {"a", "buyer", "chief-engineer", "x9"}) {
        const Portrait portrait = portraitFor(id);
        for (std::size_t i = 0; i < featureCount; ++i) {
            CHECK(portrait.values[i] < featureValues(static_cast<Feature>(i)).size());
        }
    }
}
