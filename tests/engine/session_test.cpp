#include "engine/session.hpp"

#include <doctest/doctest.h>

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
    const Rules rules(builder.build());
    Session session(rules);
    take(session, "once");
    take(session, "often");
    CHECK_FALSE(isOpen(session, "once"));
    CHECK(isOpen(session, "often"));
}

TEST_CASE("a choice pays its points once, however often it is taken") {
    ScenarioBuilder builder;
    builder.choice("hub", "often", {}, {2, 0, -1, 0}).again = true;
    builder.choice("hub", "leave", "end");
    const Rules rules(builder.build());
    Session session(rules);
    CHECK(take(session, "often") == Points{2, 0, -1, 0});
    CHECK(take(session, "often") == Points{});
    CHECK(session.earned() == Points{2, 0, -1, 0});
}

TEST_CASE("points are paid once even when the scene is left and met again") {
    ScenarioBuilder builder;
    builder.choice("a", "ask", "b", {0, 3, 0, 0}).again = true;
    builder.choice("b", "back", "a").again = true;
    builder.choice("b", "leave", "end");
    const Rules rules(builder.build());
    Session session(rules);
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
    const Rules rules(builder.build());
    Session session(rules);

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

TEST_CASE("any needs one of its conditions and none forbids them all, as compiled and as asked for a line") {
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
    builder.choice("hub", "none").condition = none;
    const Rules rules(builder.build());
    Session session(rules);
    CHECK_FALSE(isOpen(session, "any"));
    CHECK(isOpen(session, "none"));
    CHECK_FALSE(session.holds(any));
    CHECK(session.holds(none));
    take(session, "learn");
    CHECK(isOpen(session, "any"));
    CHECK_FALSE(isOpen(session, "none"));
    CHECK(session.holds(any));
    CHECK_FALSE(session.holds(none));
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
    const Rules rules(builder.build());
    Session session(rules);
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
    const Rules rules(builder.build());
    Session session(rules);
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
    const Rules rules(builder.build());
    Session session(rules);
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
    const Rules rules(builder.build());
    Session session(rules);
    take(session, "ask");
    CHECK(at(session) == "informed");
}

TEST_CASE("scenes that only jump are passed through, and named to whoever shows their lines") {
    ScenarioBuilder builder;
    builder.jump("morning", {{{}, "street"}});
    builder.jump("street", {{{}, "office"}});
    builder.choice("office", "stay");
    builder.choice("office", "leave", "evening");
    builder.jump("evening", {{{}, "end"}});
    builder.ending("end");
    const Rules rules(builder.build());
    Session session(rules);
    CHECK(at(session) == "office");
    CHECK(rules.opening().size() == 3);

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
    const Rules rules(builder.build());
    Session session(rules);
    CHECK_FALSE(session.redLine());
    take(session, "bribe");
    take(session, "leave");
    CHECK(session.redLine());
}

TEST_CASE("a copy of a session goes its own way") {
    ScenarioBuilder builder;
    builder.choice("start", "a", "left", {1, 0, 0, 0});
    builder.choice("start", "b", "right");
    const Rules rules(builder.build());
    const Session session(rules);
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
    const Rules rules(builder.build());
    CHECK(isOpen(Session(rules), "on"));
}
