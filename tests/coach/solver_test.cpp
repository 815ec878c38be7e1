#include "coach/solver.hpp"

#include <algorithm>
#include <array>

#include <doctest/doctest.h>

#include "support/patience.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

std::vector<std::string> lineOf(const Solution& solution) {
    std::vector<std::string> result;
    for (const auto choice : solution.line()) result.push_back(solution.compiled().scenario()[choice].id);
    return result;
}

}  // namespace

TEST_CASE("the best line gives up points now for more later") {
    ScenarioBuilder builder;
    builder.choice("start", "close-now", "end", {0, 0, 0, 2});
    builder.choice("start", "listen", "later", {1, 0, 0, 0});
    builder.choice("later", "ask", "end", {3, 4, 2, 1});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    REQUIRE(solution.exact());
    CHECK(lineOf(solution) == std::vector<std::string>{"listen", "ask"});
    CHECK(solution.most() == scenario::Points{4, 4, 2, 2});
    CHECK(solution.own().best == 95 * solution.own().scale);
    CHECK(solution.states() == 3);
}

TEST_CASE("the best line leaves circles that pay nothing and does not go round them") {
    ScenarioBuilder builder;
    builder.choice("a", "go", "b", {1, 1, 1, 1}).again = true;
    builder.choice("b", "back", "a").again = true;
    builder.choice("b", "leave", "end");
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    REQUIRE(solution.exact());
    CHECK(lineOf(solution) == std::vector<std::string>{"go", "leave"});
}

TEST_CASE("where a play can go back and forth, the best line is the shortest and avoids red lines") {
    ScenarioBuilder builder;
    constexpr int rooms = 12;
    const auto room = [](int i) { return "room" + std::to_string(i); };
    for (int i = 0; i < rooms; ++i) {
        builder.choice(room(i), "on" + std::to_string(i), i + 1 < rooms ? room(i + 1) : "last").again = true;
        builder.choice(room(i), "back" + std::to_string(i), room(std::max(0, i - 1))).again = true;
        if (i != 3) continue;
        auto& leap = builder.choice(room(i), "leap", room(rooms - 1));
        leap.again = leap.redLine = true;
    }
    builder.choice("last", "return", room(0)).again = true;
    builder.choice("last", "leave", "end", {1, 1, 1, 1});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const std::vector<std::string> line = lineOf(Solution(compiled, traditional));
    REQUIRE(line.size() == rooms + 1);
    CHECK(line.back() == "leave");
    for (int i = 0; i < rooms; ++i) CHECK(line[static_cast<std::size_t>(i)] == "on" + std::to_string(i));
}

TEST_CASE("of two equally good lines the one without a red line is the best line, even when it is longer") {
    ScenarioBuilder builder;
    builder.choice("start", "bribe", "end", {2, 2, 2, 2}).redLine = true;
    builder.choice("start", "earn", "later", {2, 2, 2, 0});
    builder.choice("later", "ask", "end", {0, 0, 0, 2});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    CHECK(lineOf(Solution(compiled, traditional)) == std::vector<std::string>{"earn", "ask"});
}

TEST_CASE("a way that crosses thousands of red lines has a length like any other") {
    ScenarioBuilder builder;
    builder.choice("a", "over", "b").redLine = true;
    builder.scenario().choices.back().again = true;
    builder.choice("a", "go", "r0", {2, 2, 2, 2});
    builder.choice("b", "back", "a").again = true;
    constexpr int lines = 4095;
    for (int i = 0; i < lines; ++i) {
        const std::string next = i + 1 < lines ? "r" + std::to_string(i + 1) : "end";
        builder.choice("r" + std::to_string(i), "x" + std::to_string(i), next).redLine = true;
    }
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const std::vector<std::string> line = lineOf(Solution(compiled, traditional));
    CHECK(line.size() == lines + 1);
    CHECK(line.front() == "go");
}

TEST_CASE("a choice that can be repeated and pays nothing does not multiply the states") {
    ScenarioBuilder builder;
    for (int i = 0; i < 8; ++i) builder.choice("hub", "look" + std::to_string(i)).again = true;
    builder.choice("hub", "leave", "end", {1, 1, 1, 1});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    CHECK(Solution(compiled, traditional).states() == 2);
}

TEST_CASE("facts that nothing reads any more do not multiply the states") {
    const auto statesWith = [](bool read) {
        ScenarioBuilder builder;
        for (int i = 0; i < 6; ++i) {
            const std::string here = "s" + std::to_string(i);
            const std::string next = "s" + std::to_string(i + 1);
            builder.choice(here, "learn" + std::to_string(i), next, {1, 1, 1, 1}).gains.notes = {
                builder.note("n" + std::to_string(i))};
            builder.choice(here, "skip" + std::to_string(i), next);
        }
        for (int i = 0; i < 6; ++i) {
            auto& use = builder.choice("s6", "use" + std::to_string(i), "end");
            if (read) use.condition.knows = {builder.note("n" + std::to_string(i))};
        }
        builder.choice("s6", "leave", "end");
        builder.ending("end");
        const engine::CompiledScenario compiled(builder.build());
        return Solution(compiled, traditional).states();
    };
    CHECK(statesWith(false) == 8);
    CHECK(statesWith(true) == 1 + 2 + 4 + 8 + 16 + 32 + 64 + 1);
}

TEST_CASE("a scenario beyond the limit is reported as too large, and nothing is guessed") {
    ScenarioBuilder builder;
    for (int i = 0; i < 9; ++i) builder.choice("hub", "c" + std::to_string(i), {}, {1, 1, 1, 1});
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional, {.states = 100});
    CHECK_FALSE(solution.exact());
    CHECK(solution.obstacle() == Obstacle::tooLarge);
    CHECK(solution.line().empty());
    CHECK_FALSE(solution.best(engine::Session(compiled)));
    CHECK(Solution(compiled, traditional, {.bytes = 4000}).obstacle() == Obstacle::tooLarge);
}

TEST_CASE("a solution that is stopped says so wherever it is stopped, and one that is not is the same as ever") {
    ScenarioBuilder builder;
    for (int i = 0; i < 5; ++i) builder.choice("hub", "c" + std::to_string(i), {}, {1, 1, 1, 1});
    builder.choice("hub", "bribe", "end").redLine = true;
    builder.choice("hub", "leave", "end", {2, 2, 2, 2});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const fourfold::testing::Patience patience;
    const Solution whole(compiled, traditional, {.threads = 1, .goOn = patience.goOn()});
    CHECK(whole.exact());
    CHECK(whole.line() == Solution(compiled, traditional).line());
    REQUIRE(patience.asked() > 5);
    for (std::size_t times = 0; times < patience.asked(); ++times) {
        CAPTURE(times);
        const fourfold::testing::Patience little(times);
        const Solution part(compiled, traditional, {.threads = 1, .goOn = little.goOn()});
        CHECK(part.obstacle() == Obstacle::stopped);
        CHECK(part.line().empty());
        CHECK_FALSE(part.best(engine::Session(compiled)));
    }
    const fourfold::testing::Patience none(0);
    CHECK_FALSE(StateGraph(compiled, {1'000'000, 1'000'000'000}, 1, none.goOn()).complete());
}

TEST_CASE("points whose common denominator does not fit are too large, not wrapped round") {
    ScenarioBuilder builder;
    int scenes = 0;
    const auto pay = [&](const scenario::Points& points) {
        const int here = scenes++;
        builder.choice("s" + std::to_string(here), "c" + std::to_string(here), "s" + std::to_string(scenes), points);
    };
    pay({1, 0, 0, 0});
    for (std::size_t d = 1; d < scenario::dimensionCount; ++d) {
        constexpr std::array most{0, 4001, 4003, 4007};  // coprime
        for (int left = most[d]; left > 0; left -= 100) {
            scenario::Points points{};
            points[d] = std::min(left, 100);
            pay(points);
        }
    }
    const std::string last = "s" + std::to_string(scenes);
    builder.choice(last, "leave", "end");
    builder.choice(last, "fall", "s" + std::to_string(++scenes));
    for (int i = 0; i < 1000; ++i) pay({-100, 0, 0, 0});
    builder.jump("s" + std::to_string(scenes), {{{}, "end"}});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    CHECK(Solution(compiled, traditional).obstacle() == Obstacle::tooLarge);
}

TEST_CASE("what keeps a scenario from being scored is named") {
    SUBCASE("no play reaches an ending") {
        ScenarioBuilder builder;
        builder.choice("a", "on", "a", {1, 1, 1, 1}).again = true;
        const engine::CompiledScenario compiled(builder.build());
        CHECK(Solution(compiled, traditional).obstacle() == Obstacle::noEnding);
    }
    SUBCASE("a dimension with weight earns nothing") {
        ScenarioBuilder builder;
        builder.choice("a", "on", "end", {1, 1, 1, 0});
        builder.ending("end");
        const engine::CompiledScenario compiled(builder.build());
        CHECK(Solution(compiled, traditional).obstacle() == Obstacle::notEarnable);
    }
    SUBCASE("the best play is worth nothing") {
        ScenarioBuilder builder;
        builder.choice("a", "left", "end", {1, -9, -9, 1});
        builder.choice("a", "right", "end", {-9, 1, 1, -9});
        builder.ending("end");
        const engine::CompiledScenario compiled(builder.build());
        CHECK(Solution(compiled, traditional).obstacle() == Obstacle::worthless);
    }
}

TEST_CASE("a place where nothing is open is counted, and worth nothing") {
    ScenarioBuilder builder;
    const auto note = builder.note("key");
    builder.choice("a", "in", "locked", {9, 0, 0, 0});
    builder.choice("a", "on", "end", {1, 1, 1, 1});
    builder.choice("locked", "open", "end").condition.knows = {note};
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    CHECK(solution.stuckStates() == 1);
    CHECK(lineOf(solution) == std::vector<std::string>{"on"});
    engine::Session session(compiled);
    session.choose(scenario::ChoiceId(0));
    CHECK_FALSE(solution.attainable(session));
}

TEST_CASE("without a dimension that only the traditional method weighs there is no traditional score") {
    ScenarioBuilder builder;
    builder.scenario().weights = {50, 50, 0, 0};
    builder.choice("a", "on", "end", {1, 1, 0, 0});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    CHECK(solution.exact());
    CHECK_FALSE(solution.traditional());
}
