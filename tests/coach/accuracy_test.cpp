#include "coach/accuracy.hpp"

#include <vector>

#include <doctest/doctest.h>

#include "coach/review.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using engine::Fraction;
using engine::whole;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

// A scenario whose first decision is worth much, the second little, the third nothing.
std::shared_ptr<const scenario::Scenario> threeDecisions() {
    ScenarioBuilder builder;
    builder.choice("first", "all", "second", {4, 2, 1, 1});
    builder.choice("first", "half", "second", {2, 1, 0, 0});
    builder.choice("first", "none", "second");
    builder.choice("second", "all-2", "third", {0, 1, 0, 0});
    builder.choice("second", "none-2", "third");
    builder.choice("third", "left", "end");
    builder.choice("third", "right", "end");
    builder.choice("third", "bribe", "end").redLine = true;
    builder.ending("end");
    return builder.build();
}

Review played(const std::vector<std::string>& ids) {
    static const engine::CompiledScenario compiled(threeDecisions());
    static const Solution solution(compiled, traditional);
    engine::Play play(compiled, 0, engine::Mode::exam);
    REQUIRE_FALSE(engine::replay(play, ids, false));
    return review(play, solution);
}

}  // namespace

TEST_CASE("the best choice every time has an accuracy of 100, the worst every time one of 0") {
    CHECK(played({"all", "all-2", "left"}).accuracy == whole(100));
    CHECK(played({"none", "none-2", "right"}).accuracy == whole(0));
    CHECK(played({}).accuracy == whole(100));
}

TEST_CASE("decisions weigh by what was at stake") {
    // The first decision can lose 40 + 20 + 20 + 10 = 90 points, the second 10; "half" loses 20 + 10 + 20 + 10 = 60.
    CHECK(played({"none", "all-2", "left"}).accuracy == whole(10));
    CHECK(played({"all", "none-2", "left"}).accuracy == whole(90));
    CHECK(played({"half", "all-2", "left"}).accuracy == whole(40));
    CHECK(played({"all", "all-2", "left"}).moves[2].stake == whole(0));
}

TEST_CASE("a red line loses everything that could still be earned") {
    // At the third decision all 100 points are at stake; before, 90 and 10 were.
    CHECK(played({"all", "all-2", "bribe"}).accuracy == whole(50));
    const Review bribed = played({"all", "all-2", "bribe"});
    CHECK(bribed.moves[2].label == Label::blunder);
    CHECK(bribed.moves[2].regret == whole(0));
    CHECK(bribed.moves[2].best != bribed.moves[2].choice);
}

TEST_CASE("a choice that nobody took is at stake only where it crosses no red line") {
    CHECK(played({"all", "all-2", "left"}).moves[2].stake == whole(0));
    CHECK(played({"all", "all-2", "left"}).accuracy == whole(100));
}
