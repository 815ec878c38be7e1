#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "coach/bots/pass_chance.hpp"
#include "coach/bots/simulation.hpp"
#include "engine/play.hpp"
#include "support/large_scenarios.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using core::Language;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

std::uint64_t sum(const std::vector<std::uint64_t>& counts) {
    return std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
}

}  // namespace

TEST_CASE("the same seed gives the same result on any number of threads, and another seed another") {
    const engine::CompiledScenario compiled(testing::manyScenes(100));
    for (const Bot bot : {Bot::random, Bot::first, Bot::pushy}) {
        const Simulation one = simulate(compiled, nullptr, {.bot = bot, .plays = 2000, .seed = 7});
        for (const unsigned threads : {2U, 3U, 8U}) {
            CHECK(simulate(compiled, nullptr, {.bot = bot, .plays = 2000, .seed = 7, .threads = threads}) == one);
        }
        CHECK(simulate(compiled, nullptr, {.bot = bot, .plays = 2000, .seed = 8}) != one);
    }
}

TEST_CASE("every play is counted once, in what ended it and in what it earned") {
    const engine::CompiledScenario compiled(testing::randomScenario(5));
    const Solution solution(compiled, traditional);
    REQUIRE(solution.exact());
    const Simulation result = simulate(compiled, &solution, {.plays = 3001, .seed = 2, .threads = 2});
    CHECK(result.plays == 3001);
    CHECK(sum(result.endings) == result.ended());
    std::uint64_t valued = 0;
    std::uint64_t passed = 0;
    for (const auto& [value, plays] : result.values) {
        valued += plays;
        if (100 * value >= compiled.scenario().pass * solution.own().best) passed += plays;
    }
    CHECK(valued == result.ended());
    CHECK(passed == result.passed);  // the scenario has no red lines
    CHECK(sum(result.taken) == result.moves);
    CHECK(result.entered[compiled.scenario().start.index()] >= result.plays);
}

TEST_CASE("the share of plays that pass comes near to the exact chance") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const engine::CompiledScenario compiled(testing::randomScenario(seed));
        const Solution solution(compiled, traditional);
        if (!solution.exact()) continue;
        for (const Bot bot : naiveBots) {
            const double exact = exactPassProbability(solution, bot, Language::en).value();
            const Simulation result = simulate(compiled, &solution, {.bot = bot, .plays = 4000, .seed = seed});
            const double share = static_cast<double>(result.passed) / 4000;
            CAPTURE(seed);
            CAPTURE(name(bot));
            CHECK(std::abs(share - exact) <= 5 * std::sqrt(exact * (1 - exact) / 4000) + 1e-9);
        }
    }
}

TEST_CASE("plays without end are cut off and counted, and so are those that get stuck") {
    ScenarioBuilder builder;
    builder.choice("start", "round", "").again = true;
    builder.choice("start", "trap", "trap");
    builder.choice("start", "on", "won", {1, 1, 1, 1});
    builder.choice("trap", "out", "won").condition.knows = {builder.note("never")};
    builder.ending("won");
    const engine::CompiledScenario compiled(builder.build());
    const Simulation result = simulate(compiled, nullptr, {.plays = 3000, .mostMoves = 1});
    CHECK(result.cutOff + result.stuck + sum(result.endings) == 3000);
    for (const std::uint64_t count : {result.cutOff, result.stuck, sum(result.endings)}) {
        CHECK(count > 800);
        CHECK(count < 1200);
    }
    CHECK(result.moves == 3000);
    CHECK(simulate(compiled, nullptr, {.plays = 3000}).cutOff == 0);
}

TEST_CASE("a scenario without exact solution is played all the same, but not scored") {
    const engine::CompiledScenario compiled(testing::manyStates(2000));
    const Solution solution(compiled, traditional, {.states = 10});
    REQUIRE(solution.obstacle() == Obstacle::tooLarge);
    const Simulation result = simulate(compiled, &solution, {.plays = 100});
    CHECK(sum(result.endings) == 100);
    CHECK(result.values.empty());
    CHECK(result.passed == 0);
}

TEST_CASE("the best bot plays the best line, always") {
    const engine::CompiledScenario compiled(testing::randomScenario(3));
    const Solution solution(compiled, traditional);
    REQUIRE(solution.exact());
    const Simulation result = simulate(compiled, &solution, {.bot = Bot::best, .plays = 50});
    CHECK(result.values == std::map<std::int64_t, std::uint64_t>{{solution.own().best, 50}});
    CHECK(result.moves == 50 * solution.line().size());
}

TEST_CASE("a passing play can be replayed with its seed, and passes") {
    int found = 0;
    for (std::uint64_t scenario = 1; scenario <= 20; ++scenario) {
        const engine::CompiledScenario compiled(testing::randomScenario(scenario));
        const Solution solution(compiled, traditional);
        if (!solution.exact()) continue;
        const auto passing = passingPlay(solution, {.bot = Bot::first, .plays = 500});
        CHECK(passing.has_value() == (exactPassProbability(solution, Bot::first, Language::en).value() > 0));
        if (!passing) continue;
        ++found;
        engine::Play play(compiled, passing->seed, engine::Mode::exam);
        for (const scenario::ChoiceId choice : passing->choices) {
            REQUIRE(play.choices().front() == choice);
            play.choose(choice);
        }
        CHECK(play.now().over());
        CHECK(solution.own().score(play.now().earned()) >= engine::whole(compiled.scenario().pass));
    }
    CHECK(found >= 5);
}
