#include "drill/agenda.hpp"

#include <doctest/doctest.h>

#include "drill/missed.hpp"
#include "drill/today.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using drill::Agenda;
using drill::Obstacle;
using testing::ScenarioBuilder;
using testing::traditional;
using testing::today;

namespace {

using Ids = std::vector<std::string>;
using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

// A scenario with three decisions. `moved` makes a later version, where the first decision skips the second.
ScenarioPointer sale(bool moved = false) {
    ScenarioBuilder builder;
    builder.choice("first", "listen", moved ? "third" : "second", {4, 0, 0, 0});
    builder.choice("first", "push", "second", {-4, 0, 0, 1});
    builder.choice("second", "ask", "third", {0, 3, 0, 0});
    builder.choice("second", "guess", "third", {0, 1, 0, 0});
    builder.choice("second", "hint", "third", {0, 2, 0, 0});
    builder.choice("third", "answer", "end", {0, 0, 2, 1});
    builder.choice("third", "bribe", "end", {0, 0, 2, 1}).redLine = true;
    builder.ending("end");
    builder.scenario().id = "sale";
    builder.scenario().digest.text = moved ? "later" : "early";
    return builder.build();
}

std::vector<records::Missed> mistakes(const Ids& ids, std::size_t from = 0) {
    const engine::CompiledScenario compiled(sale());
    const coach::Solution solution(compiled, traditional);
    engine::Play play(compiled, 0, engine::Mode::practice);
    REQUIRE_FALSE(engine::replay(play, ids, true));
    return drill::missedIn(play, coach::review(play, solution), today, from);
}

records::DeckEntry entryOf(records::Missed missed, int daysAgo = 1) {
    std::visit([&](auto& each) { each.day = today.plus(-daysAgo); }, missed);
    return {std::move(missed), {}};
}

Agenda agendaOf(std::vector<records::DeckEntry> entries, const std::vector<ScenarioPointer>& library) {
    records::Deck deck;
    deck.entries = std::move(entries);
    return drill::agendaOf(deck, library, {}, today, 1);
}

}  // namespace

TEST_CASE("the wrong decisions of a play go into the deck, with the choices before them and the best choice") {
    CHECK(mistakes({"listen", "ask", "answer"}).empty());
    const auto found = mistakes({"push", "guess", "answer"});
    REQUIRE(found.size() == 2);
    CHECK(found[0] == records::Missed(records::Mistake{{"sale", "first", "listen"}, "early", {}, "push", today}));
    CHECK(found[1] == records::Missed(records::Mistake{{"sale", "second", "ask"}, "early", {"push"}, "guess", today}));
}

TEST_CASE("a red line goes into the deck even when it costs nothing") {
    const auto found = mistakes({"listen", "ask", "bribe"});
    REQUIRE(found.size() == 1);
    CHECK(std::get<records::Mistake>(found[0]).key == records::DeckKey{"sale", "third", "answer"});
}

TEST_CASE("decisions taken over from another play, and choices taken back, are left out") {
    CHECK(mistakes({"push", "guess", "answer"}, 1).size() == 1);
    CHECK(mistakes({"push", "guess", "answer"}, 3).empty());
    const engine::CompiledScenario compiled(sale());
    const coach::Solution solution(compiled, traditional);
    engine::Play play(compiled, 0, engine::Mode::practice);
    REQUIRE_FALSE(engine::replay(play, Ids{"push"}, false));
    play.rollBack(0);
    REQUIRE_FALSE(engine::replay(play, Ids{"listen", "ask", "answer"}, true));
    CHECK(drill::missedIn(play, coach::review(play, solution), today).empty());
}

TEST_CASE("a due entry becomes the situation where the mistake was made") {
    const auto found = mistakes({"push", "guess", "answer"});
    const Agenda agenda = agendaOf({entryOf(found[0], 1), entryOf(found[1], 3)}, {sale()});
    REQUIRE(agenda.lessons.size() == 2);
    CHECK(agenda.waiting == 0);
    // The entry that is due longest comes first.
    const engine::Play& play = agenda.lessons[0].situation()->play;
    CHECK(play.scenario()[play.now().scene()].id == "second");
    CHECK(play.steps().size() == 1);
    CHECK(play.choices().size() == 3);
    CHECK(play.mode() == engine::Mode::exam);
    CHECK(agenda.lessons[1].situation()->play.steps().empty());
    // Lessons of one scenario share a compiled scenario, so that it is solved once.
    CHECK(agenda.lessons[0].situation()->compiled == agenda.lessons[1].situation()->compiled);
}

TEST_CASE("the seed determines the order of choices") {
    const auto found = mistakes({"listen", "guess", "answer"});
    const std::vector<ScenarioPointer> library{sale()};
    records::Deck deck;
    deck.entries = {entryOf(found.at(0))};
    const auto order = [&](std::uint64_t seed) {
        std::vector<std::size_t> ids;
        const Agenda agenda = drill::agendaOf(deck, library, {}, today, seed);
        for (const auto choice : agenda.lessons.at(0).situation()->play.choices()) ids.push_back(choice.index());
        return ids;
    };
    CHECK(order(1) == order(1));
    bool differs = false;
    for (std::uint64_t seed = 2; seed < 12; ++seed) differs = differs || order(seed) != order(1);
    CHECK(differs);
}

TEST_CASE("entries that are not due wait, and the agenda says until when") {
    const auto found = mistakes({"push", "guess", "answer"});
    records::DeckEntry once = entryOf(found[1], 2);
    once.answers = {{today, true}};
    records::DeckEntry retired = entryOf(found[0], 9);
    retired.answers = {{today.plus(-8), true}, {today.plus(-5), true}};
    const Agenda agenda = agendaOf({once, retired}, {sale()});
    CHECK(agenda.lessons.empty());
    CHECK(agenda.waiting == 1);
    CHECK(agenda.retired == 1);
    CHECK(agenda.next == today.plus(3));
    CHECK(agendaOf({}, {sale()}).next == std::nullopt);
}

TEST_CASE("the forecast by days alone equals the agenda if there is no obstacle") {
    const auto found = mistakes({"push", "guess", "answer"});
    REQUIRE(found.size() >= 2);
    records::DeckEntry once = entryOf(found[1], 2);
    once.answers = {{today, true}};
    records::DeckEntry retired = entryOf(found[0], 9);
    retired.answers = {{today.plus(-8), true}, {today.plus(-5), true}};
    for (const records::Deck& deck : {records::Deck{{entryOf(found[0], 2), once}}, records::Deck{{once, retired}}}) {
        const Agenda agenda = agendaOf(deck.entries, {sale()});
        const drill::Forecast forecast = drill::forecastOf(deck, today);
        CHECK(forecast.due == agenda.lessons.size());
        CHECK(forecast.waiting == agenda.waiting);
        CHECK(forecast.next == agenda.next);
    }
}

TEST_CASE("an entry is set aside if its scenario is gone, or has changed and no longer leads to the decision") {
    const auto found = mistakes({"listen", "guess", "answer"});
    const Agenda missing = agendaOf({entryOf(found[0])}, {});
    CHECK(missing.lessons.empty());
    CHECK(missing.setAside == 1);
    CHECK(missing.items.at(0).obstacle == Obstacle::missing);
    const Agenda changed = agendaOf({entryOf(found[0])}, {sale(true)});
    CHECK(changed.setAside == 1);
    CHECK(changed.items.at(0).obstacle == Obstacle::changed);
}

TEST_CASE("a changed scenario is drilled in its new version if the choices still lead to the decision") {
    const auto found = mistakes({"push", "guess", "answer"});
    const Agenda agenda = agendaOf({entryOf(found[1])}, {sale(true)});
    REQUIRE(agenda.lessons.size() == 1);
    CHECK(agenda.lessons[0].situation()->play.scenario().digest.text == "later");
}

TEST_CASE("choices that no longer exist, or lead elsewhere, set an entry aside without errors") {
    auto entry = entryOf(mistakes({"listen", "guess", "answer"}).at(0));
    for (const Ids& choices :
         {Ids{"nonsense"}, Ids{"listen", "ask", "answer"}, Ids{"listen", "ask", "answer", "more"}, Ids{}, Ids{"ask"}}) {
        std::get<records::Mistake>(entry.missed).choices = choices;
        CHECK(agendaOf({entry}, {sale()}).setAside == 1);
    }
}
