#include "coach/play_end.hpp"

#include <doctest/doctest.h>

#include "coach/review.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using engine::whole;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

// One decision with three choices: all points, too few to pass, or all points across a red line.
std::shared_ptr<const scenario::Scenario> oneDecision() {
    ScenarioBuilder builder;
    builder.choice("first", "well", "end", {4, 3, 2, 1});
    builder.choice("first", "poorly", "end", {1, 1, 1, 0});
    builder.choice("first", "bribe", "end", {4, 3, 2, 1}).redLine = true;
    builder.ending("end");
    return builder.build();
}

engine::PlayEnd endAfter(const std::string& choice, const coach::SolveLimits& limits = {}) {
    const engine::CompiledScenario compiled(oneDecision());
    const coach::Solution solution(compiled, traditional, limits);
    engine::Play play(compiled, 0, engine::Mode::exam);
    REQUIRE_FALSE(engine::replay(play, std::vector{choice}, true));
    const engine::PlayEnd end = coach::endOf(play, solution);
    if (solution.exact()) {
        const coach::Review review = coach::review(play, solution);
        CHECK(end.score == review.score);
        CHECK(end.pass == review.pass);
        CHECK(end.redLine == review.redLine);
    }
    return end;
}

}  // namespace

TEST_CASE("a play ends with what its review says") {
    const engine::PlayEnd well = endAfter("well");
    CHECK(well.ending == "end");
    CHECK(well.score == whole(100));
    CHECK(well.pass);
    CHECK_FALSE(endAfter("poorly").pass);
}

TEST_CASE("behind a red line a play fails whatever its score") {
    const engine::PlayEnd end = endAfter("bribe");
    CHECK(end.score == whole(100));
    CHECK(end.redLine);
    CHECK_FALSE(end.pass);
}

TEST_CASE("without an exact solution a play ends without a score and does not pass") {
    const engine::PlayEnd end = endAfter("well", {.states = 1});
    CHECK(end.ending == "end");
    CHECK_FALSE(end.score);
    CHECK_FALSE(end.pass);
}
