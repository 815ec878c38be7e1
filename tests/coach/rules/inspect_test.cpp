#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "coach/rules/lint_rule.hpp"
#include "engine/play.hpp"
#include "support/patience.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using core::Code;
using Witness = std::vector<std::string>;
using testing::traditional;

namespace {

// The findings with this code.
std::vector<core::Diagnostic> found(const ScenarioBuilder& builder, Code code, const coach::SolveLimits& limits = {}) {
    const core::Diagnostics all = coach::rules::inspect(builder.build(), traditional, limits);
    std::vector<core::Diagnostic> result;
    for (const core::Diagnostic& each : all.all()) {
        if (each.code == code) result.push_back(each);
    }
    return result;
}

// A talk that can go on for ever, with a way out that only an early note opens.
ScenarioBuilder circle() {
    ScenarioBuilder builder;
    const auto note = builder.note("why");
    builder.choice("door", "ask", "yard", {4, 3, 2, 1}).gains.notes = {note};
    builder.choice("door", "march", "yard");
    builder.choice("yard", "walk", "street").again = true;
    builder.choice("street", "return", "yard").again = true;
    builder.choice("street", "ring", "won").condition.knows = {note};
    builder.ending("won");
    return builder;
}

// A random scenario and all that the coach finds in it.
struct Inspected {
    explicit Inspected(std::uint64_t seed)
        : scenario(randomScenario(seed)), compiled(scenario), findings(coach::rules::inspect(scenario, traditional)) {}

    std::shared_ptr<const scenario::Scenario> scenario;
    engine::CompiledScenario compiled;
    core::Diagnostics findings;
};

// The scenario of a seed, inspected once for all cases.
const Inspected& inspected(std::uint64_t seed) {
    static std::map<std::uint64_t, Inspected> all;
    return all.try_emplace(seed, seed).first->second;
}

// Calls check(finding, solution) for each finding with this code in many random scenarios; there must be some.
template <class Check>
void forEachFinding(Code code, Check check) {
    int seen = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        const core::Diagnostics& all = inspected(seed).findings;
        const auto isWanted = [&](const core::Diagnostic& each) { return each.code == code; };
        if (std::ranges::none_of(all.all(), isWanted)) continue;
        const coach::Solution solution(inspected(seed).compiled, traditional);
        for (const core::Diagnostic& each : all.all()) {
            if (!isWanted(each)) continue;
            ++seen;
            check(each, solution);
        }
    }
    CHECK(seen > 0);
}

}  // namespace

TEST_CASE("a scenario too large to explore is said to be, and nothing that needs all states is said about it") {
    const ScenarioBuilder builder = circle();
    CHECK(found(builder, Code::notProven).empty());
    CHECK(found(builder, Code::endlessLoop).size() == 1);
    const auto few = found(builder, Code::notProven, {.states = 2});
    REQUIRE(few.size() == 1);
    CHECK(few[0].severity() == core::Severity::warning);
    CHECK(found(builder, Code::endlessLoop, {.states = 2}).empty());
}

TEST_CASE("a circle is told once, with its scenes and the shortest play into it") {
    const auto loops = found(circle(), Code::endlessLoop);
    REQUIRE(loops.size() == 1);
    CHECK(loops[0].arguments == std::vector<std::string>{"yard", "yard, street"});
    CHECK(loops[0].witness == Witness{"march"});
}

TEST_CASE("a circle with a way out is none") {
    ScenarioBuilder builder = circle();
    builder.scenario().choices.back().condition = {};
    CHECK(found(builder, Code::endlessLoop).empty());
    CHECK(found(builder, Code::hopelessScene).empty());
}

TEST_CASE("being stuck at the start is shown by the empty play") {
    ScenarioBuilder builder;
    builder.choice("door", "ask", "won").condition.knows = {builder.note("why")};
    builder.ending("won");
    const auto stuck = found(builder, Code::stuck);
    REQUIRE(stuck.size() == 1);
    CHECK(stuck[0].witness == Witness{});
    CHECK(found(builder, Code::hopelessScene).empty());
}

TEST_CASE("scenes that are only passed through by a jump are reached") {
    ScenarioBuilder builder;
    builder.choice("door", "ask", "fork", {4, 3, 2, 1});
    builder.jump("fork", {{{}, "won"}});
    builder.ending("won");
    builder.choice("attic", "look", "won");
    const auto unreachable = found(builder, Code::unreachableScene);
    REQUIRE(unreachable.size() == 1);
    CHECK(unreachable[0].arguments == std::vector<std::string>{"attic"});
    CHECK(found(builder, Code::neverOpenChoice).empty());
}

TEST_CASE("a play that passes without a dimension earns nothing in it, passes, and crosses no red line") {
    forEachFinding(Code::passWithoutDimension, [](const core::Diagnostic& each, const coach::Solution& solution) {
        const scenario::Scenario& scenario = solution.compiled().scenario();
        engine::Play play(solution.compiled(), 1, engine::Mode::practice);
        CHECK(!engine::replay(play, *each.witness, true));
        CHECK(solution.own().score(play.now().earned()) >= engine::whole(scenario.pass));
        CHECK(!play.now().redLine());
        const std::size_t d = each.arguments[0] == "trust" ? 0 : 1;
        for (const engine::Step& step : play.steps()) CHECK(step.paid[d] <= 0);
    });
}

TEST_CASE("a play that is lost early cannot pass any more, and goes on") {
    forEachFinding(Code::lostEarly, [](const core::Diagnostic& each, const coach::Solution& solution) {
        const scenario::Scenario& scenario = solution.compiled().scenario();
        engine::Session session(solution.compiled());
        const auto canPass = [&] {
            const auto ahead = solution.attainable(session, coach::Crossing::forbidden);
            if (!ahead) return false;
            return solution.own().points(solution.own().value(session.earned()) + *ahead) >=
                   engine::whole(scenario.pass);
        };
        CHECK(canPass());
        for (const std::string& choice : *each.witness) session.choose(*scenario.choiceNamed(choice));
        CHECK(!canPass());
        CHECK(!session.over());
        CHECK(!session.redLine());
        CHECK(std::to_string(each.witness->size()) == each.arguments[0]);
    });
}

TEST_CASE("no play is perfect exactly where the finding says so") {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        CAPTURE(seed);
        const engine::CompiledScenario& compiled = inspected(seed).compiled;
        const coach::Solution solution(compiled, traditional);
        if (!solution.exact()) continue;
        engine::Session session(compiled);
        for (const scenario::ChoiceId choice : solution.line()) session.choose(choice);
        const core::Diagnostics& all = inspected(seed).findings;
        const bool told =
            std::ranges::any_of(all.all(), [](const auto& each) { return each.code == Code::noPerfectPlay; });
        CHECK(told == (session.earned() != solution.most()));
    }
}

TEST_CASE("in random scenarios each witness can be played, and nothing reported as unreachable occurs in it") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        const engine::CompiledScenario& compiled = inspected(seed).compiled;
        std::vector<std::string> neverOpen;
        const core::Diagnostics& all = inspected(seed).findings;
        for (const core::Diagnostic& each : all.all()) {
            if (each.code == Code::neverOpenChoice) neverOpen.push_back(each.arguments[0]);
        }
        for (const core::Diagnostic& each : all.all()) {
            if (!each.witness) continue;
            engine::Play play(compiled, 1, engine::Mode::practice);
            CHECK(!engine::replay(play, *each.witness, false));
            for (const std::string& taken : *each.witness) CHECK(std::ranges::count(neverOpen, taken) == 0);
            if (each.code == Code::stuck) CHECK(play.now().open().empty());
        }
    }
}

TEST_CASE("a check that is stopped says how much of it is missing, and tells nothing that is not so") {
    for (const std::uint64_t seed : {1, 2, 3, 4, 5}) {
        CAPTURE(seed);
        const auto scenario = randomScenario(seed);
        const testing::Patience patience;
        const core::Diagnostics whole =
            coach::rules::inspect(scenario, traditional, {.threads = 1, .goOn = patience.goOn()});
        const auto isIn = [](const core::Diagnostics& all, const core::Diagnostic& wanted) {
            return std::ranges::any_of(all.all(), [&](const core::Diagnostic& each) {
                return each.code == wanted.code && each.position == wanted.position &&
                       each.arguments == wanted.arguments;
            });
        };
        for (const core::Diagnostic& each : whole.all()) CHECK(each.code != Code::checkStopped);
        REQUIRE(patience.asked() > 10);
        for (std::size_t times = 0; times < patience.asked(); ++times) {
            CAPTURE(times);
            const core::Diagnostics part =
                coach::rules::inspect(scenario, traditional, {.threads = 1, .goOn = testing::Patience(times).goOn()});
            std::size_t said = 0;
            for (const core::Diagnostic& each : part.all()) {
                if (each.code == Code::checkStopped) {
                    ++said;
                    CHECK(each.severity() == core::Severity::warning);
                } else {
                    CHECK(isIn(whole, each));
                }
            }
            CHECK(said == 1);
        }
    }
}
