#include "engine/play.hpp"

#include <doctest/doctest.h>

#include "support/scenario_builder.hpp"

using namespace fourfold;
using namespace fourfold::engine;
using testing::ScenarioBuilder;

namespace {

std::shared_ptr<const scenario::Scenario> twoScenes() {
    ScenarioBuilder builder;
    builder.choice("start", "ask", {}, {0, 2, 0, 0});
    builder.choice("start", "go", "office", {1, 0, 0, 0});
    builder.choice("office", "sign", "end", {0, 0, 0, 3});
    builder.ending("end");
    auto& scenes = builder.scenario().scenes;
    scenes[0].place = scenario::PlaceId(2);
    scenes[1].place = scenario::PlaceId(5);
    scenes[1].stage = scenario::StageId(0);
    return builder.build();
}

std::optional<ReplayFault> run(Play& play, std::vector<std::string> ids, bool whole = true) {
    return replay(play, ids, whole);
}

}  // namespace

TEST_CASE("rolling back restores the session and forgets the later steps") {
    const CompiledScenario compiled(twoScenes());
    Play play(compiled, 1, Mode::practice);
    CHECK_FALSE(run(play, {"ask", "go", "sign"}));
    CHECK(play.now().earned() == scenario::Points{1, 2, 0, 3});
    play.rollBack(1);
    CHECK(play.steps().size() == 1);
    CHECK(play.now().earned() == scenario::Points{0, 2, 0, 0});
    CHECK_FALSE(play.now().open().contains(*play.scenario().choiceNamed("ask")));
    play.rollBack(0);
    CHECK(play.steps().empty());
    CHECK(play.now().open().size() == 2);
}

TEST_CASE("the backdrop and the stage stay until a scene names another") {
    const CompiledScenario compiled(twoScenes());
    Play play(compiled, 1, Mode::practice);
    CHECK(play.place() == scenario::PlaceId(2));
    CHECK_FALSE(play.stage());
    CHECK_FALSE(run(play, {"go"}, false));
    CHECK(play.place() == scenario::PlaceId(5));
    CHECK_FALSE(run(play, {"sign"}));
    CHECK(play.place() == scenario::PlaceId(5));
    CHECK(play.stage() == scenario::StageId(0));
}

TEST_CASE("a list of choices that cannot be played says where and what was open") {
    const CompiledScenario compiled(twoScenes());
    SUBCASE("a name that does not exist") {
        Play play(compiled, 1, Mode::practice);
        const auto fault = run(play, {"ask", "bow"});
        REQUIRE(fault);
        CHECK(fault->kind == ReplayFault::Kind::noSuchChoice);
        CHECK(fault->index == 1);
        CHECK(fault->choice == "bow");
        CHECK(fault->open == std::vector{*play.scenario().choiceNamed("go")});
    }
    SUBCASE("a choice of another scene") {
        Play play(compiled, 1, Mode::practice);
        const auto fault = run(play, {"sign"});
        REQUIRE(fault);
        CHECK(fault->kind == ReplayFault::Kind::notOpen);
        CHECK(play.scenario()[fault->scene].id == "start");
    }
    SUBCASE("a choice taken twice") {
        Play play(compiled, 1, Mode::practice);
        const auto fault = run(play, {"ask", "ask"});
        REQUIRE(fault);
        CHECK(fault->kind == ReplayFault::Kind::notOpen);
    }
    SUBCASE("a list that ends early") {
        Play play(compiled, 1, Mode::practice);
        const auto fault = run(play, {"go"});
        REQUIRE(fault);
        CHECK(fault->kind == ReplayFault::Kind::endsEarly);
        CHECK(fault->index == 1);
    }
    SUBCASE("a list that goes on after the ending") {
        Play play(compiled, 1, Mode::practice);
        const auto fault = run(play, {"go", "sign", "ask"});
        REQUIRE(fault);
        CHECK(fault->kind == ReplayFault::Kind::alreadyOver);
    }
}
