// What the store promises of mistake decks, tried on each kind of database.
#include <doctest/doctest.h>

#include "records/store_places.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

const core::Day day = core::dayOf(2026, 11, 25);
const DeckKey doorway{"orange", "doorway", "ask-hua"};

Mistake mistakeAt(const std::string& scene) {
    return {.key = {"orange", scene, "ask-hua"},
            .digest = "0123",
            .choices = {"greet", "wait"},
            .chosen = "cut",
            .day = day};
}

DeckEvent eventOf(std::int64_t at, decltype(DeckEvent::what) what) {
    return {.id = newUuid(), .at = core::momentOf(at), .what = std::move(what)};
}

void add(AttemptStore& store, const PersonId& person, const std::vector<DeckEvent>& events) {
    need(store.addDeckEvents(person, events));
}

std::vector<DrillAnswer> answersOf(AttemptStore& store, const PersonId& person) {
    const Deck deck = deckOf(need(store.deckEvents(person)));
    REQUIRE(deck.entries.size() == 1);
    return deck.entries[0].answers;
}

void decksBelongToTheirPeople(const NewPlace& place) {
    const std::string at = place();
    AttemptStore store(at);
    CHECK(need(store.deckEvents({})).empty());
    const PersonId li = need(store.person("李雷", "三班")).id;
    const PersonId han = need(store.person("Han", "3")).id;
    const MissedQuestion question{
        .key = {"basics", "six-steps"}, .digest = "77", .chosen = "b,a 乙'\"", .day = day.plus(1)};
    Mistake first = mistakeAt("doorway");
    first.choices.clear();
    const std::vector<DeckEvent> events{eventOf(1000, first), eventOf(2000, mistakeAt("kitchen")),
                                        eventOf(3000, question),
                                        eventOf(4000, Drilled{first.key, "cut", {day.plus(-20000), false}}),
                                        eventOf(5000, Drilled{question.key, "a", {day.plus(2), true}})};
    add(store, li, events);
    add(store, {}, {eventOf(1, mistakeAt("yard"))});
    AttemptStore other(at);  // as another program sees it
    CHECK(need(other.deckEvents(li)) == events);
    CHECK(need(other.deckEvents(han)).empty());
    CHECK(need(other.deckEvents({})).size() == 1);
}

void addedTwiceIsThereOnce(const NewPlace& place) {
    AttemptStore store(place());
    const std::vector<DeckEvent> events{eventOf(1000, mistakeAt("doorway")), eventOf(2000, mistakeAt("kitchen"))};
    add(store, {}, {events[0]});
    add(store, {}, events);  // as if the first answer had been lost
    add(store, {}, events);
    CHECK(need(store.deckEvents({})) == events);
    // Nobody has the events of somebody else.
    const PersonId li = need(store.person("Li", "")).id;
    add(store, li, events);
    CHECK(need(store.deckEvents(li)).empty());
}

void aClockThatIsSetChangesNoOrder(const NewPlace& place) {
    AttemptStore store(place());
    add(store, {}, {eventOf(9'000'000, mistakeAt("doorway"))});
    add(store, {},
        {eventOf(1000, Drilled{doorway, "cut", {day, false}}), eventOf(900, Drilled{doorway, "ask-hua", {day, true}})});
    const auto events = need(store.deckEvents({}));
    REQUIRE(events.size() == 3);
    CHECK(events[1].at == core::momentOf(9'000'001));
    CHECK(events[2].at == core::momentOf(9'000'002));
    CHECK(answersOf(store, {}) == std::vector<DrillAnswer>{{day, false}, {day, true}});
}

void mergeUnitesDecks(const NewPlace& place) {
    AttemptStore here(place());
    AttemptStore there(place());
    // The same person has another id in each store.
    const PersonId mine = need(here.person("Li", "3")).id;
    const PersonId theirs = need(there.person("Li", "3")).id;
    add(here, mine, {eventOf(1000, mistakeAt("doorway"))});
    CHECK(need(there.merge(here)).deckEvents == 1);
    // The card goes on in both places: the later review is how it stands, whichever is merged into the other.
    add(here, mine, {eventOf(2000, Drilled{doorway, "ask-hua", {day.plus(1), true}})});
    add(there, theirs, {eventOf(3000, Drilled{doorway, "cut", {day.plus(2), false}})});
    add(there, need(there.person("Han", "3")).id, {eventOf(1, mistakeAt("kitchen"))});
    add(there, {}, {eventOf(1, mistakeAt("yard"))});
    CHECK(need(here.merge(there)).deckEvents == 3);
    CHECK(need(there.merge(here)).deckEvents == 1);
    const std::vector<DrillAnswer> both{{day.plus(1), true}, {day.plus(2), false}};
    CHECK(answersOf(here, mine) == both);
    CHECK(answersOf(there, theirs) == both);
    CHECK(need(here.deckEvents({})).size() == 1);
    CHECK(need(here.deckEvents(need(here.person("Han", "3")).id)).size() == 1);
    for (int again = 0; again < 2; ++again) {
        CHECK(need(here.merge(there)).deckEvents == 0);
        CHECK(need(there.merge(here)).deckEvents == 0);
    }
    // By way of a third one nothing is new, and missing it again begins it anew everywhere.
    AttemptStore third(place());
    CHECK(need(third.merge(here)).deckEvents == 5);
    CHECK(need(there.merge(third)).deckEvents == 0);
    add(third, need(third.person("Li", "3")).id, {eventOf(4000, mistakeAt("doorway"))});
    CHECK(need(here.merge(third)).deckEvents == 1);
    CHECK(answersOf(here, mine).empty());
    CHECK(need(here.people()).size() == 2);
}

}  // namespace

const std::vector<Behaviour>& deckBehaviours() {
    static const std::vector<Behaviour> list{
        {"each person has a deck of their own", decksBelongToTheirPeople},
        {"what is added twice is there once", addedTwiceIsThereOnce},
        {"a clock that is set changes no order", aClockThatIsSetChangesNoOrder},
        {"a merge unites the decks of each person, and a later review wins", mergeUnitesDecks},
    };
    return list;
}

}  // namespace fourfold::records
