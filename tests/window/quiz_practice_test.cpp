#include <doctest/doctest.h>

#include "records/deck_store.hpp"
#include "window/quiz_steps.hpp"

// Practising a question bank in the window.
namespace fourfold::testing {
namespace {

Screen openKinds(XServer& server, Game& game) {
    const Screen home = awaitItem(game, "bank-kinds");
    for (int presses = 0; !requireItem(awaitItem(game, "bank-kinds"), "bank-kinds").at("focused"); ++presses) {
        REQUIRE(presses < 40);
        const std::string before = awaitItem(game, "bank-kinds").dump();
        server.press("Tab");
        game.await("a move of the focus",
                   [&](const Screen& each) { return each.at("settled") && each.dump() != before; });
    }
    server.press("Return");
    return game.awaitScreen("quiz-start");
}

TEST_CASE("a bank is practised by the keyboard alone, each answer judged at once with its reasons") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    Game game(home, home.environment(server.name()));
    const Screen start = openKinds(server, game);
    for (const char* id : {"facts", "brief", "topic-all", "topic-one", "rule-practice", "who"})
        CHECK_MESSAGE(itemOf(start, id), id);
    server.press("Return");
    for (int number = 1; number <= 6; ++number) {
        const Screen question = awaitQuestion(game, number);
        const std::string kind = kindOf(question);
        INFO(kind);
        CHECK_FALSE(itemOf(question, "verdict"));
        if (kind == "practical") {
            server.press("Return");
            game.awaitScreen("quiz-stage");
            server.press("Control_L");
            game.await("the choices", [](const Screen& each) {
                return each.at("settled") && !choicesOf(each).empty() && each.at("screen") == "quiz-stage";
            });
            server.press("1");
            CHECK(itemOf(awaitItem(game, "verdict"), "why-1"));
        } else {
            answerByKeys(server, game, question);
            if (kind != "single" && kind != "true_false") {
                awaitItem(game, "check");
                server.press("Return");
            }
            const Screen judged = awaitItem(game, "verdict");
            CHECK(requireItem(judged, "verdict").at("value") == 10);
            const std::string cell = requireItem(judged, "sheet-" + std::to_string(number)).at("text");
            CHECK(cell.find("right") != std::string::npos);
            // The reasons are shown with the parts.
            const std::string reason = kind == "single"     ? "well chosen"
                                       : kind == "ordering" ? "begins"
                                       : kind == "matching" ? "alone"
                                                            : "";
            CHECK(judged.dump().find(reason) != std::string::npos);
        }
        server.press("Return");
    }
    const Screen result = game.awaitScreen("quiz-result");
    for (const char* id : {"verdict", "score", "topic-one", "topic-two"}) CHECK_MESSAGE(itemOf(result, id), id);
    CHECK(home.storedPlays().find("kinds") != std::string::npos);
    server.press("Escape");
    // The practice has ended: there is nothing to continue.
    CHECK_FALSE(itemOf(game.awaitScreen("quiz-start"), "left-off"));
    server.press("Escape");
    game.awaitScreen("home");
}

TEST_CASE("one topic is practised, and after a kill goes on with the answers that were given") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    std::string kind;
    {
        Game game(home, home.environment(server.name()), {"quiz", "kinds"});
        clickItem(server, game.awaitScreen("quiz-start"), "topic-two");
        clickItem(server,
                  game.await("the topic",
                             [](const Screen& each) {
                                 return each.at("settled") && requireItem(each, "topic-two").at("value") == 1;
                             }),
                  "begin");
        Screen question = awaitQuestion(game, 1);
        CHECK(itemOf(question, "sheet-3"));
        CHECK_FALSE(itemOf(question, "sheet-4"));
        for (int number = 1; kindOf(question) == "practical"; question = awaitQuestion(game, ++number)) {
            clickItem(server, question, "sheet-" + std::to_string(number + 1));
        }
        kind = kindOf(question);
        answerByKeys(server, game, question);
        awaitItem(game, "check");
        server.press("Return");
        awaitItem(game, "verdict");
        game.kill();
    }
    Game again(home, home.environment(server.name()), {"quiz", "kinds"});
    const Screen start = awaitItem(again, "left-off");
    CHECK(itemOf(start, "begin-anew"));
    clickItem(server, start, "begin");
    const Screen question = again.awaitScreen("quiz");
    CHECK(kindOf(question) != kind);
    CHECK_FALSE(itemOf(question, "sheet-4"));
    CHECK(question.dump().find(": right") != std::string::npos);
}

TEST_CASE("what practice got wrong goes into the mistake deck, and the home screen says where it is asked again") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    {
        Game game(home, home.environment(server.name()), {"quiz", "kinds"});
        game.awaitScreen("quiz-start");
        server.press("Return");
        Screen question = awaitQuestion(game, 1);
        for (int number = 1; kindOf(question) != "true_false"; question = awaitQuestion(game, ++number)) {
            clickItem(server, question, "sheet-" + std::to_string(number + 1));
        }
        server.press("2");
        CHECK(itemOf(awaitItem(game, "verdict"), "added"));
        CHECK(home.storedDecks() == "missed kinds/true-false: false\n");
        CHECK_FALSE(itemOf(question, "quiz-fault"));
    }
    records::DeckStore deck(std::make_shared<records::AttemptStore>(home.store().string()));
    const std::vector<records::Missed> longAgo{
        records::MissedQuestion{{"kinds", "true-false"}, "", "false", core::dayOf(2020, 1, 1)}};
    deck.add(longAgo);
    Game later(home, home.environment(server.name()));
    CHECK(itemOf(awaitItem(later, "due-elsewhere"), "bank-kinds"));
}

TEST_CASE("F2 in the middle of a question changes the language and nothing else") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    Game game(home, home.environment(server.name()), {"quiz", "kinds"});
    game.awaitScreen("quiz-start");
    server.press("Return");
    awaitQuestion(game, 1);
    for (int number = 1; number <= 6; ++number) {
        clickItem(server, game.awaitScreen("quiz"), "sheet-" + std::to_string(number));
        const Screen before = awaitQuestion(game, number);
        if (kindOf(before) == "practical") continue;
        answerByKeys(server, game, before);
        server.press("F2");
        const Screen zh = awaitLanguage(game, "zh");
        CHECK(kindOf(zh) == kindOf(before));
        server.press("F2");
        const Screen en = awaitLanguage(game, "en");
        for (const auto& item : en.at("items")) CHECK(itemOf(zh, item.at("id")).has_value());
    }
}

TEST_CASE("where nothing can be saved practice says so and goes on, and an exam does not begin") {
    XServer server;
    const Home home;
    writeKinds(home);
    auto environment = home.environment(server.name());
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        environment[name] = "/proc/nowhere";
    Game game(home, environment,
              {"quiz", (home.path() / "data/fourfold/scenarios/quizzes/kinds.yaml").string(), "--lang", "en"});
    game.awaitScreen("quiz-start");
    server.press("Return");
    Screen question = awaitQuestion(game, 1);
    for (int number = 1; kindOf(question) != "true_false"; question = awaitQuestion(game, ++number)) {
        clickItem(server, question, "sheet-" + std::to_string(number + 1));
    }
    server.press("1");
    const Screen judged = awaitItem(game, "verdict");
    CHECK(requireItem(judged, "quiz-fault").at("text").get<std::string>().find("Not saved") != std::string::npos);
    clickItem(server, judged, "back");
    clickItem(server, game.awaitScreen("quiz-start"), "mode-exam");
    CHECK_FALSE(requireItem(awaitItem(game, "rule-exam"), "begin").at("focusable").get<bool>());
}

TEST_CASE("a bank with an error stands among the banks with its line, and a repaired one in its place") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    home.writeScenario("quizzes/broken.yaml", "format: 1\nid: broken\ntitle: \"never closed\n");
    Game game(home, home.environment(server.name()));
    const Screen screen = awaitItem(game, "broken-bank-broken.yaml");
    CHECK(requireItem(screen, "broken-bank-broken.yaml").at("text").get<std::string>().find("broken.yaml:3:8") !=
          std::string::npos);
    CHECK(itemOf(screen, "bank-kinds"));
    std::filesystem::remove(home.path() / "data/fourfold/scenarios/quizzes/broken.yaml");
    awaitGone(game, "broken-bank-broken.yaml");
}

}  // namespace
}  // namespace fourfold::testing
