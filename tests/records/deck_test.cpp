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

}  // namespace

TEST_CASE("a deck reads back what its lines say") {
    const Mistake first = mistakeAt("doorway");
    const Mistake second = mistakeAt("kitchen", {});
    const Deck deck = parseDeck(lineOf(first) + lineOf(second) + answerLine(first.key, "ask", {day.plus(1), true}) +
                                answerLine(first.key, "push", {day.plus(4), false}));
    REQUIRE(deck.entries.size() == 2);
    CHECK(deck.entries[0] == DeckEntry{first, {{day.plus(1), true}, {day.plus(4), false}}});
    CHECK(deck.entries[1] == DeckEntry{second, {}});
    CHECK(deck.unreadable == 0);
    CHECK(deck.find(second.key) == &deck.entries[1]);
    CHECK(deck.find(DeckKey{"orange", "nowhere", "ask"}) == nullptr);
}

TEST_CASE("questions stand in the deck beside decisions, and their answers find them") {
    const MissedQuestion missed{.key = {"basics", "six-steps"}, .digest = "0123", .chosen = "return,status", .day = day};
    MissedQuestion again = missed;
    again.chosen = "-";
    const Mistake mistake = mistakeAt("doorway");
    const Deck deck = parseDeck(lineOf(missed) + lineOf(mistake) + answerLine(missed.key, "status", {day.plus(1), true}));
    REQUIRE(deck.entries.size() == 2);
    CHECK(deck.unreadable == 0);
    CHECK(deck.entries[0] == DeckEntry{missed, {{day.plus(1), true}}});
    CHECK(deck.entries[0].decision() == nullptr);
    CHECK(deck.find(mistake.key) == &deck.entries[1]);
    CHECK(parseDeck(lineOf(missed) + answerLine(missed.key, "x", {day, true}) + lineOf(again)).entries ==
          std::vector<DeckEntry>{{again, {}}});
    // The file as this version writes it, so that later ones go on to read it.
    CHECK(lineOf(missed) == "{\"format\":1,\"question\":{\"bank\":\"basics\",\"question\":\"six-steps\",\"digest\":\"0123\","
                            "\"chosen\":\"return,status\",\"day\":\"2026-11-25\"}}\n");
    CHECK(answerLine(missed.key, "status", {day, false}) ==
          "{\"format\":1,\"answer\":{\"bank\":\"basics\",\"question\":\"six-steps\",\"chosen\":\"status\",\"right\":false,"
          "\"day\":\"2026-11-25\"}}\n");
}

TEST_CASE("the same lesson missed again is one entry that begins anew, as it was missed last") {
    const Mistake first = mistakeAt("doorway");
    Mistake again = mistakeAt("doorway", {"three"});
    again.day = day.plus(9);
    Mistake other = mistakeAt("doorway");
    other.key.best = "wait";
    const Deck deck = parseDeck(lineOf(first) + answerLine(first.key, "ask", {day.plus(1), true}) + lineOf(other) +
                                lineOf(again));
    REQUIRE(deck.entries.size() == 2);
    CHECK(deck.entries[0] == DeckEntry{again, {}});
    CHECK(deck.entries[1].missed == Missed(other));
}

TEST_CASE("lines that make no sense are passed over, and those around them stand") {
    const std::string good = lineOf(mistakeAt("doorway"));
    const std::string torn = good.substr(0, good.size() / 2) + "\n";
    for (const std::string& bad :
         {torn, std::string("no json\n"), std::string("[1]\n"), std::string("{\"format\":2,\"mistake\":{}}\n"),
          std::string("{\"format\":1,\"mistake\":{\"scenario\":7}}\n"), std::string("{\"format\":1,\"question\":{\"bank\":\"a\"}}\n"),
          std::string("{\"format\":1,\"question\":7}\n"), std::string("{\"format\":1}\n"),
          std::string("{\"format\":1,\"answer\":{\"scenario\":\"a\",\"scene\":\"b\",\"best\":\"c\",\"right\":1,\"day\":\"2026-11-25\"}}\n"),
          std::string("{\"format\":1,\"mistake\":{\"scenario\":\"a\",\"scene\":\"b\",\"best\":\"c\",\"digest\":\"d\",\"choices\":[1],"
                      "\"chosen\":\"e\",\"day\":\"2026-11-25\"}}\n"),
          std::string("\xff\xfe\n"), std::string(1, '\0') + "\n"}) {
        CAPTURE(bad);
        const Deck deck = parseDeck(good + bad + lineOf(mistakeAt("kitchen")));
        CHECK(deck.entries.size() == 2);
        CHECK(deck.unreadable == 1);
    }
    CHECK(parseDeck("").entries.empty());
    CHECK(parseDeck("\n\n").unreadable == 0);
    const Deck orphan = parseDeck(answerLine(DeckKey{"a", "b", "c"}, "d", {day, true}));
    CHECK(orphan.entries.empty());
    CHECK(orphan.unreadable == 0);
}
