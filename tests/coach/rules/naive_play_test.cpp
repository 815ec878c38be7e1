#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "coach/bots/pass_chance.hpp"
#include "coach/rules/lint_rule.hpp"
#include "engine/play.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using core::Code;
using testing::traditional;

namespace {

// One decision with a right choice and `wrong` wrong ones, which a naive bot cannot tell apart.
ScenarioBuilder oneOf(int wrong) {
    ScenarioBuilder builder;
    builder.choice("door", "right", "end", {1, 1, 1, 1}).text = {"xxxx", "一一"};
    for (int i = 0; i < wrong; ++i) builder.choice("door", "wrong" + std::to_string(i), "end").text = {"xx", "一一一"};
    builder.ending("end");
    return builder;
}

// The findings about naive play.
std::vector<core::Diagnostic> naive(const ScenarioBuilder& builder) {
    std::vector<core::Diagnostic> result;
    const core::Diagnostics all = coach::rules::inspect(builder.build(), traditional);
    for (const core::Diagnostic& each : all.all()) {
        if (each.code == Code::naivePlayPasses || each.code == Code::naivePlayPassesOften) result.push_back(each);
    }
    return result;
}

std::vector<core::Diagnostic> about(const std::vector<core::Diagnostic>& findings, const std::string& bot) {
    std::vector<core::Diagnostic> result;
    const auto isAbout = [&](const core::Diagnostic& each) { return each.arguments[0] == bot; };
    std::ranges::copy_if(findings, std::back_inserter(result), isAbout);
    return result;
}

}  // namespace

TEST_CASE("naive play that passes too often is a warning, and more often an error, with bot, probability and limit") {
    const auto quarter = about(naive(oneOf(3)), "random");
    REQUIRE(quarter.size() == 1);
    CHECK(quarter[0].code == Code::naivePlayPassesOften);
    CHECK(quarter[0].arguments == std::vector<std::string>{"random", "25.00%", "20"});
    CHECK(quarter[0].witness == std::vector<std::string>{"right"});
    const auto ninth = about(naive(oneOf(8)), "random");
    REQUIRE(ninth.size() == 1);
    CHECK(ninth[0].code == Code::naivePlayPasses);
    CHECK(ninth[0].arguments == std::vector<std::string>{"random", "11.11%", "5"});
}

TEST_CASE("a probability at its limit is not above it") {
    ScenarioBuilder builder = oneOf(3);
    builder.scenario().naive = {.warning = 25, .error = 25};
    CHECK(about(naive(builder), "random").empty());
    builder.scenario().naive = {.warning = 24, .error = 25};
    CHECK(about(naive(builder), "random").front().code == Code::naivePlayPasses);
}

TEST_CASE("limits of 100 percent never complain") {
    ScenarioBuilder builder = oneOf(1);
    CHECK(naive(builder).size() >= 5);
    builder.scenario().naive = {.warning = 100, .error = 100};
    CHECK(naive(builder).empty());
}

TEST_CASE("the bots that go by length are told apart by language, unless the texts are alike") {
    const auto different = naive(oneOf(3));
    CHECK(about(different, "longest (en)").size() == 1);
    CHECK(about(different, "longest (zh)").empty());
    CHECK(about(different, "shortest (en)").empty());
    CHECK(about(different, "shortest (zh)").size() == 1);
    ScenarioBuilder same = oneOf(3);
    for (scenario::Choice& choice : same.scenario().choices) choice.text.zh = choice.text.en;
    CHECK(about(naive(same), "longest (en)").size() == 1);
    CHECK(about(naive(same), "longest (zh)").empty());
}

TEST_CASE("in random scenarios each witness of naive play passes") {
    int shown = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const engine::CompiledScenario compiled(randomScenario(seed));
        const coach::Solution solution(compiled, traditional);
        const core::Diagnostics all = coach::rules::inspect(compiled.shared(), traditional);
        for (const core::Diagnostic& each : all.all()) {
            if (each.code != Code::naivePlayPasses && each.code != Code::naivePlayPassesOften) continue;
            REQUIRE(each.witness);
            engine::Play play(compiled, 1, engine::Mode::exam);
            CHECK(!engine::replay(play, *each.witness, true));
            CHECK(!play.now().redLine());
            CHECK(solution.own().score(play.now().earned()) >= engine::whole(compiled.scenario().pass));
            ++shown;
        }
    }
    CHECK(shown >= 20);
}
