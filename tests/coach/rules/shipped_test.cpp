#include <doctest/doctest.h>

#include "coach/rules/lint_rule.hpp"
#include "yaml/library.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

TEST_CASE("the coach finds nothing in the scenarios that come with the game") {
    const std::vector folders{sourceRoot / "scenarios"};
    const scenario::Weights weights = shippedCatalogue().method(scenario::traditionalMethod)->weights;
    const auto files = yaml::loadLibrary(folders, shippedCatalogue());
    CHECK(files.size() >= 3);
    for (const yaml::ScenarioFile& file : files) {
        CAPTURE(file.path);
        REQUIRE(file.scenario != nullptr);
        const core::Diagnostics found = coach::rules::inspect(file.scenario, weights);
        CHECK(listed(found) == "");
    }
}
