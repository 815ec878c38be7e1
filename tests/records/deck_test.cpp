#include "records/deck.hpp"

#include <doctest/doctest.h>

using namespace fourfold;
using namespace fourfold::records;

namespace {

const core::Day day = core::dayOf(2026, 11, 25);

Mistake mistakeAt(std::string scene, std::vector<std::string> choices = {"one", "two"}) {
    return {.key = {"orange", std::move(scene), "ask"},
            .digest = "0123456789abcdef",
            .choices = std::move(choices),
            .chosen = "push",
            .day = day};
}

Deck after(std::vector<decltype(DeckEvent::what)> all) {
    std::vector<DeckEvent> events;
    for (auto& what : all) events.push_back({.id = {}, .at = {}, .what = std::move(what)});
    return records::deckOf(events);
}

}  // namespace

TEST_CASE("a deck is what happened to its cards, in their order") {
    const Mistake first = mistakeAt("doorway");
    const Mistake second = mistakeAt("kitchen", {});
    const MissedQuestion question{
        .key = {"basics", "six-steps"}, .digest = "0123", .chosen = "return,status", .day = day};
    const Deck deck =
        after({first, second, Drilled{first.key, "ask", {day.plus(1), true}}, question,
               Drilled{first.key, "push", {day.plus(4), false}}, Drilled{question.key, "status", {day.plus(1), true}}});
    REQUIRE(deck.entries.size() == 3);
    CHECK(deck.entries[0] == DeckEntry{first, {{day.plus(1), true}, {day.plus(4), false}}});
    CHECK(deck.entries[1] == DeckEntry{second, {}});
    CHECK(deck.entries[2] == DeckEntry{question, {{day.plus(1), true}}});
    CHECK(deck.entries[2].decision() == nullptr);
    CHECK(deck.find(second.key) == &deck.entries[1]);
    CHECK(deck.find(question.key) == &deck.entries[2]);
    CHECK(deck.find(DeckKey{"orange", "nowhere", "ask"}) == nullptr);
}

TEST_CASE("the same lesson missed again is one entry that begins anew, as it was missed last") {
    const Mistake first = mistakeAt("doorway");
    Mistake again = mistakeAt("doorway", {"three"});
    again.day = day.plus(9);
    Mistake other = mistakeAt("doorway");
    other.key.best = "wait";
    const Deck deck = after({first, Drilled{first.key, "ask", {day.plus(1), true}}, other, again});
    REQUIRE(deck.entries.size() == 2);
    CHECK(deck.entries[0] == DeckEntry{again, {}});
    CHECK(deck.entries[1].missed == Missed(other));
}

TEST_CASE("an answer to a card that was never missed is passed over") {
    CHECK(after({}).entries.empty());
    CHECK(after({Drilled{DeckKey{"a", "b", "c"}, "d", {day, true}}}).entries.empty());
}
