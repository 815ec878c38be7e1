#include "coach/review.hpp"

#include <doctest/doctest.h>

#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using engine::whole;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

// Three decisions, each with a choice that earns all points and one that earns fewer.
std::shared_ptr<const scenario::Scenario> threeDecisions() {
    ScenarioBuilder builder;
    auto& good = builder.choice("first", "listen", "second", {4, 0, 0, 0});
    good.effort = scenario::Dimension::trust;
    builder.choice("first", "push", "second", {-4, 0, 0, 1}).effort = scenario::Dimension::close;
    builder.choice("second", "ask", "third", {0, 3, 0, 0}).effort = scenario::Dimension::needs;
    builder.choice("second", "guess", "third", {0, 2, 0, 0}).effort = scenario::Dimension::needs;
    builder.choice("third", "answer", "end", {0, 0, 2, 1}).effort = scenario::Dimension::objections;
    auto& bribe = builder.choice("third", "bribe", "end", {0, 0, 2, 1});
    bribe.redLine = true;
    builder.ending("end");
    return builder.build();
}

Review played(const engine::CompiledScenario& compiled, const Solution& solution, std::vector<std::string> ids) {
    engine::Play play(compiled, 0, engine::Mode::exam);
    REQUIRE_FALSE(engine::replay(play, ids, false));
    return review(play, solution);
}

}  // namespace

TEST_CASE("a review of the best play is flawless") {
    const engine::CompiledScenario compiled(threeDecisions());
    const Solution solution(compiled, traditional);
    const Review result = played(compiled, solution, {"listen", "ask", "answer"});
    CHECK(result.score == whole(100));
    CHECK(result.pass);
    CHECK_FALSE(result.turningPoint);
    for (const ReviewedMove& move : result.moves) {
        CHECK(move.label == Label::best);
        CHECK(move.best == move.choice);
    }
    CHECK(result.effortPercent(scenario::Dimension::trust) == engine::Fraction{100, 3});
}

TEST_CASE("a review names what each choice cost and what was better") {
    const engine::CompiledScenario compiled(threeDecisions());
    const Solution solution(compiled, traditional);
    const Review result = played(compiled, solution, {"listen", "guess", "answer"});
    REQUIRE(result.moves.size() == 3);
    // The best play takes all of trust, needs and objections and half of close: V* = 40 + 30 + 20 + 5 = 95.
    CHECK(result.score == engine::Fraction{8500, 95});
    CHECK(result.moves[1].regret == engine::Fraction{1000, 95});
    CHECK(result.moves[1].label == Label::blunder);
    CHECK(result.moves[1].best == *compiled.scenario().choiceNamed("ask"));
    CHECK(result.turningPoint == 1);
    CHECK(result.dimensions[1].percent == engine::Fraction{200, 3});
}

TEST_CASE("in a failed play the turning point is where the pass mark went out of reach") {
    const engine::CompiledScenario compiled(threeDecisions());
    const Solution solution(compiled, traditional);
    const Review result = played(compiled, solution, {"push", "guess", "answer"});
    CHECK_FALSE(result.pass);
    CHECK(result.turningPoint == 0);
    CHECK(result.effort == scenario::PerDimension<int>{0, 1, 1, 1});
}

TEST_CASE("a red line fails a perfect score, which is still shown") {
    const engine::CompiledScenario compiled(threeDecisions());
    const Solution solution(compiled, traditional);
    const Review result = played(compiled, solution, {"listen", "ask", "bribe"});
    CHECK(result.score == whole(100));
    CHECK(result.redLine);
    CHECK_FALSE(result.pass);
}

TEST_CASE("an unfinished play is reviewed as far as it went") {
    const engine::CompiledScenario compiled(threeDecisions());
    const Solution solution(compiled, traditional);
    const Review result = played(compiled, solution, {"push"});
    REQUIRE(result.moves.size() == 1);
    CHECK(result.score == whole(0));
    CHECK(result.moves[0].label == Label::blunder);
}

TEST_CASE("a review shows the stronger choice that earlier moves had put out of reach") {
    ScenarioBuilder builder;
    const auto note = builder.note("fact");
    builder.choice("first", "ask", "second", {0, 2, 0, 0}).gains.notes = {note};
    builder.choice("first", "push", "second", {0, 1, 0, 0});
    builder.choice("second", "offer", "end", {1, 0, 1, 1});
    builder.choice("second", "tailored", "end", {3, 0, 2, 1}).condition.knows = {note};
    builder.choice("second", "weak", "end").condition.knows = {note};
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    const Review missed = played(compiled, solution, {"push", "offer"});
    CHECK(missed.moves[1].label == Label::best);
    CHECK(missed.moves[1].outOfReach == compiled.scenario().choiceNamed("tailored"));
    CHECK_FALSE(missed.moves[0].outOfReach);
    CHECK_FALSE(played(compiled, solution, {"ask", "offer"}).moves[1].outOfReach);
}

TEST_CASE("the bands of the labels include their upper end") {
    CHECK(labelFor(whole(0)) == Label::best);
    CHECK(labelFor({1, 1000}) == Label::good);
    CHECK(labelFor(whole(2)) == Label::good);
    CHECK(labelFor({2001, 1000}) == Label::inaccuracy);
    CHECK(labelFor(whole(5)) == Label::inaccuracy);
    CHECK(labelFor(whole(10)) == Label::mistake);
    CHECK(labelFor({10001, 1000}) == Label::blunder);
}

TEST_CASE("a choice across a red line is a blunder even when it costs nothing") {
    CHECK(labelFor(whole(0), true) == Label::blunder);
    CHECK(labelFor(whole(3), false) == Label::inaccuracy);
    CHECK(isWrong(Label::inaccuracy));
    CHECK_FALSE(isWrong(Label::good));
}

TEST_CASE("the golden rules kept and broken are told with the decisions that did") {
    ScenarioBuilder builder;
    builder.choice("first", "listen", "second", {1, 1, 1, 1}).rule = scenario::GoldenRuleMark{"ask", true};
    builder.choice("second", "push", "third").rule = scenario::GoldenRuleMark{"patience", false};
    builder.choice("third", "chat", "fourth");
    builder.choice("fourth", "interrupt", "end").rule = scenario::GoldenRuleMark{"ask", false};
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    const Review result = played(compiled, solution, {"listen", "push", "chat", "interrupt"});
    REQUIRE(result.goldenRules.size() == 2);
    CHECK(result.goldenRules[0].id == "ask");
    CHECK(result.goldenRules[0].kept == std::vector<std::size_t>{0});
    CHECK(result.goldenRules[0].broken == std::vector<std::size_t>{3});
    CHECK(result.goldenRules[1].id == "patience");
    CHECK(result.goldenRules[1].kept.empty());
    CHECK(result.goldenRules[1].broken == std::vector<std::size_t>{1});
}

TEST_CASE("walking into a place without a way out is no gain, even where every way out costs points") {
    ScenarioBuilder builder;
    const auto note = builder.note("key");
    builder.choice("first", "on", "second", {2, 1, 1, 1});
    builder.choice("second", "own-up", "end", {-1, 0, 0, 0});
    builder.choice("second", "hide", "locked");
    builder.choice("locked", "open", "end").condition.knows = {note};
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    const Review result = played(compiled, solution, {"on", "hide"});
    CHECK(result.moves[1].regret == whole(0));
    CHECK(result.moves[1].best == compiled.scenario().choiceNamed("own-up"));
}
