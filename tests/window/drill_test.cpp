#include <memory>
#include <vector>

#include <doctest/doctest.h>

#include "records/deck_store.hpp"
#include "window/steps.hpp"

// The mistake deck in the window, by mouse and keyboard.
namespace fourfold::testing {
namespace {

const core::Day longAgo = core::dayOf(2020, 1, 1);
const records::DeckKey knife{"orange", "knife", "ask-for-time"};

records::DeckStore deckOf(const Home& home) {
    return records::DeckStore(std::make_shared<records::AttemptStore>(home.store().string()));
}

// A deck with two old mistakes: one at the first decision of `orange`, and one in a scenario that no longer exists.
void writeDeck(const Home& home) {
    const std::vector<records::Missed> missed{records::Mistake{knife, "", {}, "halve-it", longAgo},
                                              records::Mistake{{"nowhere", "x", "y"}, "", {}, "z", longAgo}};
    deckOf(home).add(missed);
}

// The choices of the present drill, once everything was said.
Screen awaitDrill(XServer& server, Game& game) {
    game.awaitScreen("drill");
    server.press("Control_L");
    return game.await("the choices of a drill", [](const Screen& screen) {
        return screen.at("screen") == "drill" && screen.at("settled") && !choicesOf(screen).empty();
    });
}

void answer(XServer& server, Game& game, const std::string& choice) {
    const Screen screen = awaitDrill(server, game);
    const int digit = requireItem(screen, "choice-" + choice).at("value");
    server.press(std::to_string(digit));
    awaitItem(game, "comeback");
}

TEST_CASE("the mistakes of a play go into the deck and wait until the next day") {
    XServer server;
    const Home home;
    Game game(home, home.environment(server.name()));
    startOrange(server, game);
    for (const std::string& choice : planOfOrange("lost-knife")) choose(server, game, choice);
    server.press("Return");
    const Screen debrief = awaitItem(game, "score");
    for (const char* id :
         {"accuracy-text", "recovery-title", "last-chance", "try-last-chance", "leads-to-2", "rules-title"}) {
        CHECK_MESSAGE(itemOf(debrief, id).has_value(), id);
    }
    CHECK(home.storedDecks().find("missed orange/") != std::string::npos);
    const std::string stored = home.storedPlays();

    // Practice from the last chance on changes neither the stored play nor its mistakes.
    const std::string deck = home.storedDecks();
    clickItem(server, debrief, "try-last-chance");
    game.awaitScreen("play");
    const Screen turn = awaitTurn(server, game);
    REQUIRE_FALSE(choicesOf(turn).empty());
    choose(server, game, choicesOf(turn).front().substr(std::string("choice-").size()));
    CHECK(home.storedPlays().find(stored) != std::string::npos);
    CHECK(home.storedDecks().starts_with(deck));
    server.press("Escape");
    clickItem(server, awaitItem(game, "menu-home"), "menu-home");
    const Screen waiting = awaitItem(game, "drills");
    CHECK(requireItem(waiting, "drills").at("value") == 0);
    CHECK_FALSE(itemOf(waiting, "drill").has_value());
}

TEST_CASE("a drill shows the situation, judges the answer, and ends with a summary") {
    XServer server;
    const Home home;
    writeDeck(home);
    Game game(home, home.environment(server.name()));
    const Screen first = awaitItem(game, "drill");
    CHECK(requireItem(first, "drills").at("value") == 1);
    clickItem(server, first, "drill");
    const Screen drill = awaitDrill(server, game);
    for (const char* id : {"title", "place", "person-zhang", "line", "notebook", "no-notes"})
        CHECK_MESSAGE(itemOf(drill, id).has_value(), id);
    // As in an exam, nothing shows the effects of choices.
    CHECK_FALSE(itemOf(drill, "dimension-trust").has_value());
    CHECK(server.colours() > 200);

    server.press("n");
    awaitItem(game, "notebook-title");
    server.press("Escape");
    awaitGone(game, "notebook-title");

    answer(server, game, "halve-it");
    const Screen wrong = awaitItem(game, "comeback");
    for (const char* id :
         {"verdict-title", "move-1", "chose-1", "best-1", "leads-to-1", "why-1", "why-best", "drill-next"}) {
        CHECK_MESSAGE(itemOf(wrong, id).has_value(), id);
    }
    CHECK(home.storedDecks().find("wrong orange/knife: halve-it") != std::string::npos);
    server.press("Return");
    const Screen end = awaitItem(game, "drill-summary");
    CHECK(itemOf(end, "verdict-1").has_value());
    CHECK(itemOf(end, "set-aside").has_value());
    clickItem(server, end, "drill-home");
    CHECK(requireItem(awaitItem(game, "drills"), "drills").at("value") == 0);
}

TEST_CASE("right on a second day retires a mistake, and an answer survives a kill") {
    XServer server;
    const Home home;
    writeDeck(home);
    deckOf(home).answer(knife, "ask-for-time", {longAgo.plus(1), true});
    {
        Game game(home, home.environment(server.name()), {"drill"});
        answer(server, game, "ask-for-time");
        game.kill();
    }
    Game again(home, home.environment(server.name()), {"drill"});
    const Screen end = awaitItem(again, "drill-none");
    CHECK(itemOf(end, "drill-about").has_value());
    server.press("Escape");
    CHECK_FALSE(itemOf(again.awaitScreen("home"), "drill").has_value());
}

TEST_CASE("an empty deck says how it fills, in both languages and with large text") {
    XServer server;
    const Home home;
    home.writeSettings({{"text_scale", 150}});
    Game game(home, home.environment(server.name()), {"drill"});
    CHECK(awaitItem(game, "drill-empty").at("language") == "zh");
    server.press("F2");
    const Screen en = awaitLanguage(game, "en");
    CHECK(requireItem(en, "drill-empty").at("text").get<std::string>().starts_with("The deck is empty"));
    clickItem(server, en, "drill-home");
    game.awaitScreen("home");
}

TEST_CASE("each person drills their own mistakes") {
    XServer server;
    const Home home;
    {
        const auto store = std::make_shared<records::AttemptStore>(home.store().string());
        const auto kept = store->person("李雷", "三班");
        REQUIRE(kept);
        records::DeckStore deck(store, kept.value().id);
        deck.add(std::vector<records::Missed>{records::Mistake{knife, "", {}, "halve-it", longAgo}});
    }
    Game game(home, home.environment(server.name()), {"--person", "李雷", "--class", "三班", "--lang", "en"});
    const Screen first = awaitItem(game, "drill");
    CHECK(requireItem(first, "drills").at("value") == 1);
    CHECK(home.storedDecks() == "missed orange/knife: halve-it by 李雷/三班\n");

    clickItem(server, first, "who");
    game.awaitScreen("who");
    clickItem(server, awaitItem(game, "nobody"), "nobody");
    CHECK_FALSE(itemOf(game.awaitScreen("home"), "drill"));
    clickItem(server, awaitItem(game, "who"), "who");
    game.awaitScreen("who");
    server.type("李");
    awaitText(game, "who-name", "李");
    server.press("Return");
    clickItem(server, awaitItem(game, "drill"), "drill");
    answer(server, game, "ask-for-time");
    CHECK(home.storedDecks() ==
          "missed orange/knife: halve-it by 李雷/三班\nright orange/knife: ask-for-time by 李雷/三班\n");
}

}  // namespace
}  // namespace fourfold::testing
