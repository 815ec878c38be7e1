#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

#include "coach/bots/circle.hpp"
#include "coach/bots/pass_chance.hpp"
#include "coach/bots/preference.hpp"
#include "coach/bots/simulation.hpp"
#include "core/random.hpp"
#include "support/patience.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using core::Language;
using engine::Session;
using scenario::ChoiceId;
using testing::ScenarioBuilder;
using testing::traditional;

// Compares the exact probabilities with an independent walk: it follows all plays move by move, with the whole
// unreduced session and its points, until every play is over.
namespace {

bool passes(const Session& session, const Solution& solution) {
    return session.over() && !session.redLine() &&
           solution.own().score(session.earned()) >= engine::whole(session.scenario().pass);
}

// The choices among which the bot picks one at random.
std::vector<ChoiceId> liked(const Session& session, const Preference& preference) {
    std::vector<ChoiceId> result;
    std::int64_t highest = 0;
    for (const ChoiceId choice : session.open()) {
        const auto rank = preference.rank(choice, !session.compiled().did(session.state(), choice));
        if (result.empty() || rank > highest) result.clear();
        if (result.empty()) highest = rank;
        if (rank == highest) result.push_back(choice);
    }
    return result;
}

using Key = std::tuple<std::vector<engine::State>, scenario::Points, bool>;

Key keyOf(const Session& session) {
    return {{session.state(), session.state() + session.compiled().words()}, session.earned(), session.redLine()};
}

double walked(const Solution& solution, Bot bot, Language language) {
    const engine::CompiledScenario& compiled = solution.compiled();
    const Preference preference = preferenceOf(bot, compiled.scenario(), language);
    std::map<Key, std::pair<Session, double>> now;
    now.emplace(keyOf(Session(compiled)), std::pair(Session(compiled), 1.0));
    double passed = 0;
    for (int move = 0; move < 3000 && !now.empty(); ++move) {
        std::map<Key, std::pair<Session, double>> next;
        for (const auto& [key, entry] : now) {
            const auto& [session, probability] = entry;
            if (passes(session, solution)) passed += probability;
            const std::vector<ChoiceId> choices = liked(session, preference);
            for (const ChoiceId choice : choices) {
                Session fork = session;
                fork.choose(choice);
                const double share = probability / static_cast<double>(choices.size());
                if (share > 1e-16) next.try_emplace(keyOf(fork), fork, 0.0).first->second.second += share;
            }
        }
        now = std::move(next);
    }
    return passed;
}

// The share of all orders of all scenes' choices in which taking the first one passes.
double overAllOrders(const Solution& solution) {
    const engine::CompiledScenario& compiled = solution.compiled();
    const scenario::Scenario& scenario = compiled.scenario();
    std::vector<std::vector<std::size_t>> orders;  // by scene: the place of each of its choices
    for (std::size_t s = 0; s < scenario.scenes.size(); ++s) {
        orders.emplace_back(scenario.choicesOf(scenario::SceneId(s)).size());
        std::iota(orders.back().begin(), orders.back().end(), 0U);
    }
    std::size_t all = 0;
    std::size_t passed = 0;
    const auto first = [&](const Session& session) {
        const std::vector<std::size_t>& places = orders[session.scene().index()];
        const std::size_t begin = std::get<scenario::ChoiceRange>(scenario[session.scene()].next).first.index();
        const engine::OpenChoices open = session.open();
        return *std::ranges::min_element(open, {}, [&](ChoiceId c) { return places[c.index() - begin]; });
    };
    for (bool more = true; more;) {
        Session session(compiled);
        for (int move = 0; move < 200 && !session.open().empty(); ++move) session.choose(first(session));
        ++all;
        passed += passes(session, solution) ? 1U : 0U;
        more = std::ranges::any_of(orders, [](auto& order) { return std::ranges::next_permutation(order).found; });
    }
    return static_cast<double>(passed) / static_cast<double>(all);
}

// A random scenario with texts, red lines and efforts; with `circles`, also choices that can be taken for ever, lead
// back and change nothing.
engine::CompiledScenario randomlyCompiled(std::uint64_t seed, bool circles) {
    auto changed = std::make_shared<scenario::Scenario>(*testing::randomScenario(seed));
    core::Random random(seed + 1000);
    changed->pass = 20 + static_cast<int>(random.below(60));
    for (scenario::Choice& choice : changed->choices) {
        choice.text = {std::string(1 + random.below(3), 'x'), std::string(1 + random.below(3), 'y')};
        choice.redLine = random.below(12) == 0;
        if (random.below(2) == 0) choice.effort = scenario::dimensions[random.below(4)];
        if (!circles || choice.id.starts_with("on") || random.below(3) != 0) continue;
        choice.again = true;
        choice.earns = {};
        choice.gains = {};
        choice.then.clear();
        const std::uint32_t to = random.below(static_cast<std::uint32_t>(choice.scene.index()) + 1);
        if (to != choice.scene.index()) choice.then.push_back({{}, scenario::SceneId(to), {}});
    }
    return engine::CompiledScenario(changed);
}

}  // namespace

TEST_CASE("the exact chance to pass equals the result of following every play move by move" *
          doctest::test_suite("slow")) {
    for (const bool circles : {false, true}) {
        int compared = 0;
        int between = 0;
        for (std::uint64_t seed = 1; seed <= 60; ++seed) {
            const engine::CompiledScenario compiled = randomlyCompiled(seed, circles);
            const Solution solution(compiled, traditional);
            if (!solution.exact()) continue;
            for (const Bot bot : naiveBots) {
                if (bot == Bot::first) continue;
                const auto exact = exactPassProbability(solution, bot, Language::zh);
                CAPTURE(seed);
                CAPTURE(name(bot));
                REQUIRE(exact);
                CHECK(*exact == doctest::Approx(walked(solution, bot, Language::zh)).epsilon(1e-9));
                ++compared;
                if (*exact > 0 && *exact < 1) ++between;
            }
            CHECK(exactPassProbability(solution, Bot::best, Language::en).value() <= 1);
        }
        CHECK(compared >= 200);
        CHECK(between >= 50);
    }
}

TEST_CASE("the exact chance of taking the first choice on screen is the share of all orders that pass" *
          doctest::test_suite("slow")) {
    int compared = 0;
    int unlikeRandom = 0;
    for (const bool circles : {false, true}) {
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            const engine::CompiledScenario compiled = randomlyCompiled(seed, circles);
            const Solution solution(compiled, traditional);
            if (!solution.exact()) continue;
            const auto exact = exactPassProbability(solution, Bot::first, Language::en);
            CAPTURE(seed);
            REQUIRE(exact);
            CHECK(*exact == doctest::Approx(overAllOrders(solution)).epsilon(1e-9));
            ++compared;
            const auto random = exactPassProbability(solution, Bot::random, Language::en);
            if (std::abs(*exact - *random) > 1e-6) ++unlikeRandom;
        }
    }
    CHECK(compared >= 30);
    CHECK(unlikeRandom >= 5);
}

TEST_CASE("going round a circle changes the chance to pass only by the exit that is taken") {
    ScenarioBuilder builder;
    builder.choice("hall", "wait", "").again = true;
    builder.choice("hall", "knock", "office", {0, 1, 0, 0});
    builder.choice("hall", "leave", "lost");
    builder.choice("office", "chat", "corridor").again = true;
    builder.choice("office", "ask", "won", {9, 9, 9, 9});
    builder.choice("corridor", "back", "office").again = true;
    builder.choice("corridor", "outside", "lost").again = true;
    builder.ending("won");
    builder.ending("lost", scenario::Result::lost);
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    REQUIRE(solution.exact());
    // Half of the plays that stop waiting knock; from the office p = 1/2 + 1/2 * 1/2 * p.
    const double chance = exactPassProbability(solution, Bot::random, Language::en).value();
    CHECK(chance == doctest::Approx(0.5 * 2 / 3).epsilon(1e-12));
}

TEST_CASE("a play that goes round for ever does not pass") {
    ScenarioBuilder builder;
    auto& push = builder.choice("start", "push", "");
    push.again = true;
    push.effort = scenario::Dimension::close;
    builder.choice("start", "ask", "won", {1, 1, 1, 1});
    builder.ending("won");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    CHECK(exactPassProbability(solution, Bot::pushy, Language::en).value() == 0);
    CHECK(exactPassProbability(solution, Bot::random, Language::en).value() == doctest::Approx(1).epsilon(1e-12));
    CHECK(exactPassProbability(solution, Bot::best, Language::en).value() == 1);
}

TEST_CASE("a red line crossed on the way fails, however much was earned") {
    ScenarioBuilder builder;
    builder.choice("start", "bribe", "next", {5, 5, 5, 5}).redLine = true;
    builder.choice("start", "ask", "next", {5, 5, 5, 5});
    builder.choice("next", "on", "won");
    builder.ending("won");
    const engine::CompiledScenario compiled(builder.build());
    const Solution solution(compiled, traditional);
    CHECK(exactPassProbability(solution, Bot::random, Language::en).value() == 0.5);
}

TEST_CASE("what is too large for the exact computation is sampled, with an interval for the uncertainty") {
    int within = 0;
    int all = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const engine::CompiledScenario compiled = randomlyCompiled(seed, true);
        const Solution solution(compiled, traditional);
        if (!solution.exact()) continue;
        const double exact = exactPassProbability(solution, Bot::random, Language::en).value();
        const PassChance sampled = passChance(solution, Bot::random, Language::en, {.nodes = 1, .plays = 2000});
        CHECK_FALSE(sampled.exact);
        CHECK(sampled.plays == 2000);
        CHECK(sampled.interval.low <= sampled.probability);
        CHECK(sampled.probability <= sampled.interval.high);
        CHECK(std::abs(sampled.probability - exact) <= 5 * std::sqrt(exact * (1 - exact) / 2000) + 1e-12);
        ++all;
        if (sampled.interval.low <= exact && exact <= sampled.interval.high) ++within;
    }
    CHECK(all >= 20);
    CHECK(within * 100 >= all * 85);  // 95% in the long run
}

TEST_CASE("each limit alone stops the exact computation") {
    const engine::CompiledScenario compiled = randomlyCompiled(3, true);
    const Solution solution(compiled, traditional);
    REQUIRE(solution.exact());
    CHECK(exactPassProbability(solution, Bot::random, Language::en));
    CHECK_FALSE(exactPassProbability(solution, Bot::random, Language::en, {.nodes = 3}));
    CHECK_FALSE(exactPassProbability(solution, Bot::random, Language::en, {.steps = 3}));
    CHECK_FALSE(exactPassProbability(solution, Bot::random, Language::en, {.circle = 0}));
}

TEST_CASE("a pass chance that is stopped says so, exact or sampled") {
    const engine::CompiledScenario compiled = randomlyCompiled(3, true);
    const Solution solution(compiled, traditional);
    REQUIRE(solution.exact());
    for (const std::size_t nodes : {std::size_t{1'000'000}, std::size_t{1}}) {
        const testing::Patience patience;
        const PassLimits limits{.nodes = nodes, .plays = 2000, .goOn = patience.goOn()};
        CHECK_FALSE(passChance(solution, Bot::random, Language::en, limits).stopped);
        REQUIRE(patience.asked() > 1);
        for (std::size_t times = 0; times < patience.asked(); ++times) {
            const PassLimits less{.nodes = nodes, .plays = 2000, .goOn = testing::Patience(times).goOn()};
            CHECK(passChance(solution, Bot::random, Language::en, less).stopped);
        }
    }
    const SimulationOptions none{.plays = 1000, .goOn = testing::Patience(0).goOn()};
    CHECK(simulate(compiled, &solution, none).plays == 0);
    CHECK_FALSE(passingPlay(solution, none));
}

TEST_CASE("the visits of a circle solve its equations, even where leaving is next to impossible") {
    core::Random random(7);
    constexpr std::size_t n = 6;
    constexpr double rare = 1e-13;
    std::vector<double> inner(n * n);
    std::vector<double> leaves(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < n; ++j) sum += inner[i * n + j] = 1 + static_cast<double>(random.below(9));
        for (std::size_t j = 0; j < n; ++j) inner[i * n + j] *= (i == 2 ? 1 - rare : 1) / sum;
    }
    leaves[2] = rare;
    std::vector<double> enters(n, 0.0);
    enters[0] = 1;
    const std::vector<double> visits = Circle(inner, leaves).visits(enters);
    // The probability of leaving is 1.
    CHECK(visits[2] * rare == doctest::Approx(1).epsilon(1e-9));
    for (std::size_t j = 0; j < n; ++j) {
        double into = enters[j];
        for (std::size_t i = 0; i < n; ++i) into += visits[i] * inner[i * n + j];
        CHECK(visits[j] == doctest::Approx(into).epsilon(1e-9));
    }
}
