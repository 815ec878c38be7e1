#include "support/plan.hpp"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "coach/review.hpp"
#include "plans/shipped.hpp"
#include "support/built.hpp"

using namespace fourfold;
using testing::Plan;
using testing::Shipped;
using testing::shippedScenarios;
namespace fs = std::filesystem;

namespace {

engine::Play played(const Shipped& shipped, const Plan& plan) {
    engine::Play play(*shipped.compiled, 0, engine::Mode::practice);
    const auto fault = engine::replay(play, plan.choices, true);
    REQUIRE_MESSAGE(!fault, "choice ", fault->index + 1, " ('", fault->choice, "') at scene ",
                    shipped.scenario()[fault->scene].id);
    return play;
}

}  // namespace

TEST_CASE("every plan has the ending and the result that it states") {
    for (const auto& shipped : shippedScenarios()) {
        for (const Plan& plan : testing::plansOf(shipped->scenario().id)) {
            CAPTURE(plan.path);
            const engine::Play play = played(*shipped, plan);
            const coach::Review review = coach::review(play, shipped->solution);
            CHECK(shipped->scenario()[play.now().scene()].id == plan.ending);
            CHECK(scenario::resultNames[static_cast<std::size_t>(play.now().ending()->result)] == plan.result);
            CHECK(review.score.rounded() >= plan.leastScore);
            CHECK(review.score.rounded() <= plan.mostScore);
            CHECK(review.pass == plan.pass);
            CHECK(review.redLine == plan.redLine);
        }
    }
}

TEST_CASE("every scenario has a best plan that scores exactly 100, and plans that do not pass") {
    for (const auto& shipped : shippedScenarios()) {
        CAPTURE(shipped->scenario().id);
        const std::vector<Plan> plans = testing::plansOf(shipped->scenario().id);
        const auto best = std::ranges::find(plans, "best.plan", [](const Plan& plan) { return plan.path.filename(); });
        REQUIRE(best != plans.end());
        const coach::Review review = coach::review(played(*shipped, *best), shipped->solution);
        CHECK(review.score == engine::whole(100));
        CHECK(review.pass);
        CHECK(std::ranges::all_of(review.moves, [](const auto& move) { return move.label == coach::Label::best; }));
        CHECK(std::ranges::count(plans, false, &Plan::pass) >= 2);
    }
}

TEST_CASE("every ending and every red line of a scenario is reached by some plan") {
    for (const auto& shipped : shippedScenarios()) {
        const scenario::Scenario& scenario = shipped->scenario();
        std::set<std::string> endings;
        std::set<std::string> taken;
        for (const Plan& plan : testing::plansOf(scenario.id)) {
            endings.insert(plan.ending);
            taken.insert(plan.choices.begin(), plan.choices.end());
        }
        for (const scenario::Scene& scene : scenario.scenes) {
            if (!std::holds_alternative<scenario::Ending>(scene.next)) continue;
            CHECK_MESSAGE(endings.contains(scene.id), scenario.id, ": no plan ends at ", scene.id);
        }
        for (const scenario::Choice& choice : scenario.choices) {
            if (choice.redLine) CHECK_MESSAGE(taken.contains(choice.id), scenario.id, ": no plan takes ", choice.id);
        }
    }
}

TEST_CASE("every folder of plans belongs to a shipped scenario") {
    std::set<std::string> ids;
    for (const auto& shipped : shippedScenarios()) ids.insert(shipped->scenario().id);
    for (const auto& entry : fs::directory_iterator(fourfold::testing::inSource("tests/fixtures/plans"))) {
        CHECK_MESSAGE(ids.contains(entry.path().filename()), entry.path());
    }
}

TEST_CASE("a plan needs all of its expectations and nothing else") {
    const std::string good = "# why\none\ntwo-2\nending: e\nresult: won\nscore: 55..75\npass: yes\nred_line: no\n";
    const auto plan = testing::parsePlan(good);
    REQUIRE(plan);
    CHECK(plan->choices == std::vector<std::string>{"one", "two-2"});
    CHECK(plan->leastScore == 55);
    CHECK(plan->mostScore == 75);
    CHECK_FALSE(testing::parsePlan("one\nending: e\nresult: won\nscore: 1\npass: yes\n"));
    CHECK_FALSE(testing::parsePlan(good + "pass: yes\n"));
    CHECK_FALSE(testing::parsePlan(good + "late\n"));
    CHECK_FALSE(testing::parsePlan("One!\n" + good));
    CHECK_FALSE(testing::parsePlan("one\nending: e\nresult: won\nscore: high\npass: yes\nred_line: no\n"));
    CHECK_FALSE(testing::parsePlan("one\nending: e\nresult: won\nscore: 5\npass: perhaps\nred_line: no\n"));
}
