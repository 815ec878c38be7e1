#include <doctest/doctest.h>

#include <set>

#include "coach/bots/player.hpp"
#include "engine/order.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using core::Language;
using scenario::Dimension;
using testing::ScenarioBuilder;
using testing::traditional;

namespace {

// The choices that the bot takes in the first scene in many plays.
std::set<std::string> takes(const engine::CompiledScenario& compiled, Bot bot, Language language = Language::en) {
    const Solution solution(compiled, traditional);
    const Player player(compiled, bot, language, &solution);
    const engine::Session session(compiled);
    std::set<std::string> taken;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        core::Random random(seed);
        taken.insert(compiled.scenario()[player.choose(session, session.open(), seed, random)].id);
    }
    return taken;
}

using Ids = std::set<std::string>;

}  // namespace

TEST_CASE("every bot has a name of its own, and is found by it") {
    for (std::size_t i = 0; i < botNames.size(); ++i) CHECK(botNamed(botNames[i]) == static_cast<Bot>(i));
    CHECK_FALSE(botNamed("nobody"));
    for (const Bot bot : naiveBots) CHECK(bot != Bot::best);
}

TEST_CASE("each bot takes the choice it is named for, or any of several equal ones") {
    ScenarioBuilder builder;
    const auto add = [&](const char* id, scenario::Points earns, core::Text text) -> scenario::Choice& {
        auto& choice = builder.choice("start", id, "end", earns);
        choice.text = std::move(text);
        return choice;
    };
    add("friend", {4, 0, 0, 0}, {"Good morning, Ms Lin.", "林经理早。"}).effort = Dimension::trust;
    add("asker", {0, 4, 0, 1}, {"What does it cost you today?", "现在这样，一年下来要花多少钱，您算过没有？"}).effort =
        Dimension::needs;
    add("listener", {0, 4, 3, 0}, {"And?", "您说，我听着呢。"}).effort = Dimension::needs;
    add("closer", {1, 0, 0, 2}, {"Sign today?", "签？"}).effort = Dimension::close;
    add("pusher", {-2, 0, 0, 2}, {"Sign, now, before the price goes up again on Monday.", "今天不签，周一就涨价。"})
        .effort = Dimension::close;
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());

    CHECK(takes(compiled, Bot::random) == Ids{"friend", "asker", "listener", "closer", "pusher"});
    CHECK(takes(compiled, Bot::first) == Ids{"friend", "asker", "listener", "closer", "pusher"});
    CHECK(takes(compiled, Bot::longest) == Ids{"pusher"});
    CHECK(takes(compiled, Bot::longest, Language::zh) == Ids{"asker"});
    CHECK(takes(compiled, Bot::shortest) == Ids{"listener"});
    CHECK(takes(compiled, Bot::shortest, Language::zh) == Ids{"closer"});
    CHECK(takes(compiled, Bot::trust) == Ids{"friend"});
    CHECK(takes(compiled, Bot::needs) == Ids{"asker", "listener"});
    CHECK(takes(compiled, Bot::objections) == Ids{"listener"});
    CHECK(takes(compiled, Bot::close) == Ids{"closer", "pusher"});
    CHECK(takes(compiled, Bot::pushy) == Ids{"pusher"});
    CHECK(takes(compiled, Bot::best) == Ids{"listener"});
}

TEST_CASE("a bot takes the first choice on screen, whatever the play's order") {
    ScenarioBuilder builder;
    for (const char* id : {"a", "b", "c"}) builder.choice("start", id, "end", {1, 1, 1, 1});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Player player(compiled, Bot::first, Language::en);
    const engine::Session session(compiled);
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        core::Random random(seed);
        CHECK(player.choose(session, session.open(), seed, random) == engine::onScreen(session, seed).front());
    }
}

TEST_CASE("a greedy bot does not count points that a choice no longer pays") {
    ScenarioBuilder builder;
    builder.choice("start", "again", "", {0, 0, 0, 3}).again = true;
    builder.choice("start", "small", "end", {1, 1, 1, 1});
    builder.ending("end");
    const engine::CompiledScenario compiled(builder.build());
    const Player player(compiled, Bot::close, Language::en);
    engine::Session session(compiled);
    core::Random random(1);
    const auto next = [&] { return player.choose(session, session.open(), 1, random); };
    REQUIRE(compiled.scenario()[next()].id == "again");
    session.choose(next());
    CHECK(compiled.scenario()[next()].id == "small");
}

TEST_CASE("a move that works on the close comes before any other for the pushy bot, even where another earns more") {
    ScenarioBuilder builder;
    builder.choice("start", "rich", "end", {0, 9, 0, 5}).effort = Dimension::needs;
    builder.choice("start", "pushing", "end", {0, 0, 0, -4}).effort = Dimension::close;
    builder.choice("start", "kinder", "end", {2, 0, 0, -4}).effort = Dimension::close;
    builder.ending("end");
    CHECK(takes(engine::CompiledScenario(builder.build()), Bot::pushy) == Ids{"pushing"});
}
