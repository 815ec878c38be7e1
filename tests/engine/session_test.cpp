#include "engine/session.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "core/overloaded.hpp"
#include "core/random.hpp"
#include "support/scenario_builder.hpp"

using namespace fourfold;
using namespace fourfold::engine;
using scenario::Points;
using testing::ScenarioBuilder;

namespace {

ChoiceId named(const Session& session, const char* id) { return session.scenario().choiceNamed(id).value(); }

bool isOpen(const Session& session, const char* id) { return session.open().contains(named(session, id)); }

Points take(Session& session, const char* id) {
    REQUIRE_MESSAGE(isOpen(session, id), id);
    return session.choose(named(session, id));
}

std::string at(const Session& session) { return session.scenario()[session.scene()].id; }

}  // namespace

TEST_CASE("a choice can be taken once, unless it says again") {
    ScenarioBuilder builder;
    builder.choice("hub", "once");
    builder.choice("hub", "often").again = true;
    builder.choice("hub", "leave", "end");
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    take(session, "once");
    take(session, "often");
    CHECK_FALSE(isOpen(session, "once"));
    CHECK(isOpen(session, "often"));
}

TEST_CASE("a choice pays its points once, however often it is taken") {
    ScenarioBuilder builder;
    builder.choice("hub", "often", {}, {2, 0, -1, 0}).again = true;
    builder.choice("hub", "leave", "end");
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    CHECK(take(session, "often") == Points{2, 0, -1, 0});
    CHECK(take(session, "often") == Points{});
    CHECK(session.earned() == Points{2, 0, -1, 0});
}

TEST_CASE("points are paid once even when the scene is left and met again") {
    ScenarioBuilder builder;
    builder.choice("a", "ask", "b", {0, 3, 0, 0}).again = true;
    builder.choice("b", "back", "a").again = true;
    builder.choice("b", "leave", "end");
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    take(session, "ask");
    take(session, "back");
    take(session, "ask");
    CHECK(session.earned() == Points{0, 3, 0, 0});
}

TEST_CASE("notes, tools, rapport and meters open and close choices") {
    ScenarioBuilder builder;
    const auto note = builder.note("secret");
    const auto tool = builder.tool("sample");
    const auto person = builder.person("li", 4);
    const auto meter = builder.meter("days", 3);
    auto& learn = builder.choice("hub", "learn");
    learn.gains.notes = {note};
    learn.gains.drops = {tool};
    learn.gains.rapport = {{person, 3}};
    learn.gains.meters = {{meter, -2}};
    builder.choice("hub", "knows").condition.knows = {note};
    builder.choice("hub", "unknown").condition.unknown = {note};
    builder.choice("hub", "has").condition.has = {tool};
    builder.choice("hub", "lacks").condition.lacks = {tool};
    builder.choice("hub", "warm").condition.rapport = {{person, 7}};
    builder.choice("hub", "time").condition.meter = {{meter, 2}};
    builder.choice("hub", "did").condition.did = {scenario::ChoiceId(0)};
    builder.choice("hub", "not-did").condition.notDid = {scenario::ChoiceId(0)};
    const CompiledScenario compiled(builder.build());
    Session session(compiled);

    for (const char* id : {"knows", "lacks", "warm", "did"}) CHECK_FALSE(isOpen(session, id));
    for (const char* id : {"unknown", "has", "time", "not-did"}) CHECK(isOpen(session, id));
    take(session, "learn");
    for (const char* id : {"knows", "lacks", "warm", "did"}) CHECK(isOpen(session, id));
    for (const char* id : {"unknown", "has", "time", "not-did"}) CHECK_FALSE(isOpen(session, id));
    CHECK(session.knows(note));
    CHECK_FALSE(session.has(tool));
    CHECK(session.rapport(person) == 7);
    CHECK(session.meter(meter) == 1);
}

TEST_CASE("any needs one of its conditions and none forbids them all, for a choice, a line and a reply alike") {
    ScenarioBuilder builder;
    const auto first = builder.note("first");
    const auto second = builder.note("second");
    builder.choice("hub", "learn").gains.notes = {second};
    scenario::Condition any;
    any.any.resize(2);
    any.any[0].knows = {first};
    any.any[1].knows = {second};
    scenario::Condition none;
    none.none = any.any;
    builder.choice("hub", "any").condition = any;
    auto& forbidden = builder.choice("hub", "none");
    forbidden.condition = none;
    const auto line = [](const std::string& text, const scenario::Condition& condition) {
        return scenario::Line{.speaker = {}, .text = {text, text}, .mood = {}, .condition = condition, .at = {}};
    };
    forbidden.reply = {line("any", any), line("none", none), line("always", {})};
    const SceneId hub = builder.scene("hub");
    builder.scenario().scenes[hub.index()].lines = {line("always", {}), line("any", any), line("none", none)};
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    const auto heard = [](const std::vector<const scenario::Line*>& lines) {
        std::vector<std::string> texts;
        for (const scenario::Line* each : lines) texts.push_back(each->text.en);
        return texts;
    };
    using Texts = std::vector<std::string>;
    const ChoiceId reply = named(session, "none");
    CHECK_FALSE(isOpen(session, "any"));
    CHECK(isOpen(session, "none"));
    CHECK(heard(session.lines(hub)) == Texts{"always", "none"});
    CHECK(heard(session.replies(reply)) == Texts{"none", "always"});
    take(session, "learn");
    CHECK(isOpen(session, "any"));
    CHECK_FALSE(isOpen(session, "none"));
    CHECK(heard(session.lines(hub)) == Texts{"always", "any"});
    CHECK(heard(session.replies(reply)) == Texts{"any", "always"});
}

TEST_CASE("rapport stays within 0 and 10, a meter within 0 and its maximum") {
    ScenarioBuilder builder;
    const auto person = builder.person("li", 9);
    const auto meter = builder.meter("days", 2);
    auto& up = builder.choice("hub", "up");
    up.gains.rapport = {{person, 5}};
    up.gains.meters = {{meter, 9}};
    auto& down = builder.choice("hub", "down");
    down.gains.rapport = {{person, -15}};
    down.gains.meters = {{meter, -9}};
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    take(session, "up");
    CHECK(session.rapport(person) == 10);
    CHECK(session.meter(meter) == 2);
    take(session, "down");
    CHECK(session.rapport(person) == 0);
    CHECK(session.meter(meter) == 0);
}

TEST_CASE("the choice that runs a meter out leads to its scene, and only that choice") {
    ScenarioBuilder builder;
    builder.scene("hub");
    const auto meter = builder.meter("patience", 2, "shown-the-door");
    for (const char* id : {"one", "two"}) builder.choice("hub", id, "hub").gains.meters = {{meter, -1}};
    builder.choice("shown-the-door", "beg", "end").gains.meters = {{meter, -1}};
    builder.ending("end");
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    take(session, "one");
    CHECK(at(session) == "hub");
    take(session, "two");
    CHECK(at(session) == "shown-the-door");
    take(session, "beg");
    CHECK(at(session) == "end");
}

TEST_CASE("with several meters out at once the one declared first decides") {
    ScenarioBuilder builder;
    builder.scene("hub");
    const auto days = builder.meter("days", 1, "late");
    const auto patience = builder.meter("patience", 1, "out");
    builder.choice("hub", "waste", "end").gains.meters = {{patience, -1}, {days, -1}};
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    take(session, "waste");
    CHECK(at(session) == "late");
}

TEST_CASE("the first way whose condition holds is taken, after the choice took effect") {
    ScenarioBuilder builder;
    const auto note = builder.note("fact");
    auto& ask = builder.choice("start", "ask", "otherwise");
    ask.gains.notes = {note};
    scenario::Condition knows;
    knows.knows = {note};
    ask.then.insert(ask.then.begin(), {knows, builder.scene("informed"), {}});
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    const ChoiceId asking = named(session, "ask");
    CHECK(compiled.exitOf(session.state(), asking) == 1);
    take(session, "ask");
    CHECK(at(session) == "informed");
    CHECK(compiled.exitOf(session.state(), asking) == 0);
}

namespace {

// The meaning of a condition by its definition, independent of the engine's compiled form.
bool isMet(const scenario::Condition& condition, const Session& now, const std::vector<ChoiceId>& taken) {
    using scenario::Condition;
    const auto wasTaken = [&](ChoiceId choice) { return std::ranges::find(taken, choice) != taken.end(); };
    const auto isWithinMet = [&](const Condition& within) { return isMet(within, now, taken); };
    bool met = true;
    const auto want = [&](bool part) { met = met && part; };
    forEachPart(
        condition,
        core::Overloaded{[&](Condition::Knows part) { want(now.knows(part.note)); },
                         [&](Condition::Unknown part) { want(!now.knows(part.note)); },
                         [&](Condition::Has part) { want(now.has(part.tool)); },
                         [&](Condition::Lacks part) { want(!now.has(part.tool)); },
                         [&](scenario::RapportAtLeast part) { want(now.rapport(part.person) >= part.least); },
                         [&](scenario::MeterAtLeast part) { want(now.meter(part.meter) >= part.least); },
                         [&](Condition::Did part) { want(wasTaken(part.choice)); },
                         [&](Condition::NotDid part) { want(!wasTaken(part.choice)); },
                         [&](Condition::AnyOf part) { want(std::ranges::any_of(part.conditions, isWithinMet)); },
                         [&](Condition::NoneOf part) { want(std::ranges::none_of(part.conditions, isWithinMet)); }});
    return met;
}

}  // namespace

TEST_CASE("along random plays a choice is open, a reply said and an exit taken exactly when its condition is met") {
    std::size_t met = 0;
    std::size_t unmet = 0;
    const auto agree = [&](bool engine, bool meaning) {
        CHECK(engine == meaning);
        ++(meaning ? met : unmet);
    };
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto scenario = std::make_shared<scenario::Scenario>(*testing::randomScenario(seed));
        for (scenario::Choice& choice : scenario->choices) {
            choice.reply = {{.speaker = {}, .text = {}, .mood = {}, .condition = choice.condition, .at = {}}};
        }
        const CompiledScenario compiled(scenario);
        Session session(compiled);
        core::Random random(seed);
        std::vector<ChoiceId> taken;
        for (int step = 0; step < 30 && !session.over(); ++step) {
            for (const scenario::Choice& choice : scenario->choicesOf(session.scene())) {
                const ChoiceId id = scenario->choiceNamed(choice.id).value();
                const bool isMetNow = isMet(choice.condition, session, taken);
                const bool isClosed = !choice.again && std::ranges::find(taken, id) != taken.end();
                agree(session.open().contains(id), isMetNow && !isClosed);
                agree(!session.replies(id).empty(), isMetNow);
                for (std::size_t i = 0; i + 1 < choice.then.size(); ++i) {
                    agree(compiled.exitOf(session.state(), id) == i, isMet(choice.then[i].condition, session, taken));
                }
            }
            const OpenChoices open = session.open();
            const ChoiceId next = open[random.below(static_cast<std::uint32_t>(open.size()))];
            session.choose(next);
            taken.push_back(next);
        }
    }
    CHECK(met > 1000);
    CHECK(unmet > 1000);
}

TEST_CASE("scenes that only jump are passed through, and reported so that their lines can be shown") {
    ScenarioBuilder builder;
    builder.jump("morning", {{{}, "street"}});
    builder.jump("street", {{{}, "office"}});
    builder.choice("office", "stay");
    builder.choice("office", "leave", "evening");
    builder.jump("evening", {{{}, "end"}});
    builder.ending("end");
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    CHECK(at(session) == "office");
    CHECK(compiled.opening().size() == 3);

    std::vector<SceneId> entered;
    session.choose(named(session, "stay"), &entered);
    CHECK(entered.empty());
    session.choose(named(session, "leave"), &entered);
    CHECK(entered.size() == 2);
    CHECK(session.over());
    CHECK(session.open().empty());
}

TEST_CASE("a red line is remembered for the rest of the play") {
    ScenarioBuilder builder;
    builder.choice("start", "bribe", "later").redLine = true;
    builder.choice("later", "leave", "end");
    const CompiledScenario compiled(builder.build());
    Session session(compiled);
    CHECK_FALSE(session.redLine());
    take(session, "bribe");
    take(session, "leave");
    CHECK(session.redLine());
}

TEST_CASE("a copy of a session is independent") {
    ScenarioBuilder builder;
    builder.choice("start", "a", "left", {1, 0, 0, 0});
    builder.choice("start", "b", "right");
    const CompiledScenario compiled(builder.build());
    const Session session(compiled);
    Session fork = session;
    take(fork, "a");
    CHECK(at(fork) == "left");
    CHECK(at(session) == "start");
    CHECK(session.earned() == Points{});
}

TEST_CASE("a condition may have more alternatives than sixteen bits can count") {
    ScenarioBuilder builder;
    builder.choice("a", "on", "end").condition.any.assign(65536, scenario::Condition{});
    builder.ending("end");
    const CompiledScenario compiled(builder.build());
    CHECK(isOpen(Session(compiled), "on"));
}
