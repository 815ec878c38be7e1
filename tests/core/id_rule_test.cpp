#include "core/id_rule.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace fourfold;

TEST_CASE("an id has small letters, digits and hyphens, and begins with a letter") {
    for (const std::string& id : {std::string("a"), std::string("first-visit2"), std::string(40, 'a')}) {
        CAPTURE(id);
        CHECK(core::isId(id));
    }
    for (const std::string& id : {std::string(), std::string(41, 'a'), std::string("2nd"), std::string("-a"),
                                  std::string("A"), std::string("a b"), std::string("a_b"), std::string("报纸")}) {
        CAPTURE(id);
        CHECK(!core::isId(id));
    }
}

TEST_CASE("what somebody typed is turned into the id most like it") {
    CHECK(core::idLike("My First Visit!") == "my-first-visit");
    CHECK(core::idLike("2nd_visit.yaml") == "nd-visit-yaml");
    CHECK(core::idLike("报纸") == "");
    CHECK(core::idLike(std::string(39, 'a') + " b") == std::string(39, 'a'));
}
