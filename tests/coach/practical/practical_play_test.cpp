#include "coach/practical/practical_play.hpp"

#include <doctest/doctest.h>

#include "coach/solved_scenario.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using coach::PracticalPlay;
using core::Fraction;
using core::whole;

namespace {

using Choices = std::vector<std::string>;

// tests/fixtures/quiz/scenarios/level.yaml: a bell, then a yard with the one decision.
const coach::SolvedScenario& level(coach::SolvedScenarios& scenarios) {
    const coach::SolvedScenario* found = scenarios.find("level");
    REQUIRE(found != nullptr);
    return *found;
}

coach::SolvedScenarios solvedScenarios() {
    return {
        [](const std::string& name, const std::string&) {
            return yaml::loadScenario(fixtures / "quiz" / "scenarios" / (name + ".yaml"), shippedCatalogue()).scenario;
        },
        scenario::Weights{10, 20, 30, 40}};
}

const quiz::Practical wholePlay{.scenario = {"level"}, .after = {}, .decision = {}};
const quiz::Practical decision{.scenario = {"level"}, .after = {{"left-bell"}}, .decision = quiz::Reference{"yard"}};

}  // namespace

TEST_CASE("a whole scenario is kept choice by choice, and worth its score once it is over") {
    auto all = solvedScenarios();
    const auto& known = level(all);
    auto stage = PracticalPlay::begin(wholePlay, *known.compiled, 1);
    REQUIRE(stage);
    CHECK_FALSE(stage->over());
    stage->choose(*known.scenario().choiceNamed("left-bell"));
    const quiz::Played begun = stage->soFar();
    CHECK(begun == quiz::Played{Choices{"left-bell"}, whole(0), false, known.scenario().digest.text});

    auto again = PracticalPlay::begin(wholePlay, *known.compiled, 1, begun.choices);
    REQUIRE(again);
    CHECK_FALSE(again->over());
    again->choose(*known.scenario().choiceNamed("wait"));
    CHECK(again->over());
    const quiz::Played answer = again->answer(known.solution);
    CHECK(answer.over);
    CHECK(answer.share == Fraction{1, 2});
    CHECK(answer.choices == Choices{"left-bell", "wait"});
    const auto review = again->review(known.solution);
    REQUIRE(review.size() == 2);
    CHECK(known.scenario()[review[1].best].id == "ask");
}

TEST_CASE("a question about one decision begins after the choices it lists, and its answer is one choice") {
    auto all = solvedScenarios();
    const auto& known = level(all);
    auto stage = PracticalPlay::begin(decision, *known.compiled, 1);
    REQUIRE(stage);
    CHECK(stage->play().steps().size() == 1);
    CHECK(stage->soFar().choices.empty());
    stage->choose(*known.scenario().choiceNamed("ask"));
    CHECK(stage->over());
    CHECK(stage->answer(known.solution).choices == Choices{"ask"});
    CHECK(stage->answer(known.solution).share == whole(1));
    CHECK(stage->review(known.solution).size() == 1);
}

TEST_CASE("answers that cannot be played, or go beyond what is asked, are none") {
    auto all = solvedScenarios();
    const auto& known = level(all);
    CHECK_FALSE(PracticalPlay::begin(decision, *known.compiled, 1, Choices{"left-bell"}));
    CHECK_FALSE(PracticalPlay::begin(decision, *known.compiled, 1, Choices{"ask", "ask"}));
    CHECK_FALSE(PracticalPlay::begin(wholePlay, *known.compiled, 1, Choices{"nonsense"}));
    const quiz::Practical wrong{.scenario = {"level"}, .after = {{"ask"}}, .decision = quiz::Reference{"yard"}};
    CHECK_FALSE(PracticalPlay::begin(wrong, *known.compiled, 1));
    CHECK(all.find("no-such-scenario") == nullptr);
}
