#include <doctest/doctest.h>

#include "records/quiz_session.hpp"
#include "window/quiz_steps.hpp"
#include "yaml/bank_loader.hpp"

// Exams in the window: back and forth, handing in, the second chance, a kill, and the end of the time.
namespace fourfold::testing {
namespace {

const std::vector<std::string> exam{"quiz", "kinds", "--exam", "--person", "Li Na", "--class", "Three"};

Screen begin(XServer& server, Game& game) {
    game.awaitScreen("quiz-start");
    clickItem(server, awaitItem(game, "begin"), "begin");
    clickItem(server, awaitItem(game, "exam-begin"), "exam-begin");
    return game.awaitScreen("quiz");
}

// Finds the number of the question of a kind by opening each question.
int numberOf(XServer& server, Game& game, const std::string& kind) {
    for (int number = 1; number <= 6; ++number) {
        clickItem(server, awaitItem(game, "sheet-1"), "sheet-" + std::to_string(number));
        if (kindOf(awaitQuestion(game, number)) == kind) return number;
    }
    FAIL("no question of kind ", kind);
    return 0;
}

std::string cellOf(const Screen& screen, int number) {
    return requireItem(screen, "sheet-" + std::to_string(number)).at("text");
}

void clickPart(XServer& server, Game& game, const std::string& part) {
    const Screen screen = game.awaitScreen("quiz");
    clickItem(server, screen, partWith(screen, part));
}

TEST_CASE("an exam is taken with the mouse alone, says nothing before the end, and gives a second chance") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    Game game(home, home.environment(server.name()), exam);
    const Screen start = game.awaitScreen("quiz-start");
    CHECK(requireItem(start, "who").at("text").get<std::string>().find("Li Na") != std::string::npos);
    for (const char* id : {"rule-drawn", "rule-time", "rule-pass", "tries", "rule-chance"})
        CHECK_MESSAGE(itemOf(start, id), id);
    begin(server, game);
    CHECK(requireItem(awaitItem(game, "time-left"), "time-left").at("text") == "3 minutes left");

    // An answer can be changed. It is on the disk, and there is no feedback.
    const int single = numberOf(server, game, "single");
    clickPart(server, game, "wrong");
    game.await("an answer", [&](const Screen& each) {
        return each.at("settled") && cellOf(each, single).find("answered") != std::string::npos;
    });
    CHECK(home.storedPlays().find("answer b") != std::string::npos);
    clickPart(server, game, "right");
    const Screen changed = game.await("the change", [](const Screen& each) {
        return each.at("settled") && each.dump().find("right\\nchosen") != std::string::npos;
    });
    CHECK_FALSE(itemOf(changed, "verdict"));
    CHECK(changed.dump().find("well chosen") == std::string::npos);

    // Items are dragged into their order.
    const int ordering = numberOf(server, game, "ordering");
    for (const char* id : {"item-first", "item-second"}) {
        const Screen now = game.awaitScreen("quiz");
        const int place = std::string(id) == "item-first" ? 1 : 2;
        if (requireItem(now, id).at("value") == place) continue;
        const auto at = [&](const nlohmann::json& item) { return item.at("rect").get<std::vector<int>>(); };
        const std::vector<int> from = at(requireItem(now, id));
        std::vector<int> to = from;
        for (const char* other : {"item-first", "item-second", "item-third"}) {
            if (requireItem(now, other).at("value") == place) to = at(requireItem(now, other));
        }
        server.drag(from[0] + 200, from[1] + from[3] / 2, to[0] + 200, to[1] + to[3] / 2);
        game.await("the item in its place", [&](const Screen& each) {
            return each.at("settled") && requireItem(each, id).at("value") == place;
        });
    }
    CHECK(home.storedPlays().find("answer first,second,third") != std::string::npos);

    // A left text, and the right text that belongs to it.
    const int matching = numberOf(server, game, "matching");
    clickPart(server, game, "B");
    clickPart(server, game, "belongs to B");
    game.await("a pair", [&](const Screen& each) {
        return each.at("settled") && cellOf(each, matching).find("answered") != std::string::npos;
    });
    CHECK(home.storedPlays().find("answer b=b") != std::string::npos);

    // A question is marked, shown as marked in the overview, and listed when handing in.
    clickItem(server, game.awaitScreen("quiz"), "flag");
    game.await("the mark", [&](const Screen& each) {
        return each.at("settled") && cellOf(each, matching).find("marked") != std::string::npos;
    });
    clickItem(server, game.awaitScreen("quiz"), "hand-in");
    const Screen asked = awaitItem(game, "hand-in-now");
    CHECK(requireItem(asked, "unanswered").at("text") == "3 questions have no answer:");
    const std::string open = requireItem(asked, "unanswered-numbers").at("text");
    for (const int number : {single, ordering, matching}) CHECK(open.find(std::to_string(number)) == std::string::npos);
    CHECK(requireItem(asked, "marked-numbers").at("text") == std::to_string(matching));
    // "Go on answering" leads to the first of those questions.
    clickItem(server, asked, "answer-on");
    const Screen on = awaitGone(game, "hand-in-now");
    CHECK(requireItem(on, "title").at("value") == std::stoi(open));
    clickItem(server, on, "hand-in");
    clickItem(server, awaitItem(game, "hand-in-now"), "hand-in-now");

    // Two questions were fully right and are not asked again.
    clickItem(server, awaitItem(game, "chance-go"), "chance-go");
    const Screen chance = awaitGone(game, "chance-go");
    CHECK(cellOf(chance, single).find("not asked again") != std::string::npos);
    CHECK(cellOf(chance, matching).find("no answer yet") != std::string::npos);
    clickItem(server, chance, "hand-in");
    clickItem(server, awaitItem(game, "hand-in-now"), "hand-in-now");
    const Screen result = game.awaitScreen("quiz-result");
    CHECK(requireItem(result, "score").at("value") == 41);  // 25 of 60 points
    CHECK(requireItem(result, "verdict").at("text").get<std::string>().find("Not passed") != std::string::npos);
    CHECK(itemOf(result, "chance-gained"));
    CHECK_FALSE(itemOf(result, "time-left"));
    clickItem(server, result, "result-again");
    CHECK(requireItem(awaitItem(game, "best"), "tries").at("text") == "Tries left: 1 of 2.");

    // The result can be seen again, but not the questions, since they may be asked again.
    clickItem(server, awaitItem(game, "last-exam"), "last-exam");
    const Screen again = game.awaitScreen("quiz-result");
    CHECK(requireItem(again, "score").at("value") == 41);
    CHECK(requireItem(again, "review-later").at("text").get<std::string>().find("used your last try") !=
          std::string::npos);
    CHECK_FALSE(itemOf(again, "review"));
    CHECK_FALSE(itemOf(again, "certificate"));

    // Its questions are not shown in the results of everybody either.
    clickItem(server, again, "result-home");
    clickItem(server, awaitItem(game, "results"), "results");
    const Screen results = awaitItem(game, "results-count");
    for (const auto& item : results.at("items")) {
        const std::string id = item.at("id");
        if (id.starts_with("attempt-")) clickItem(server, results, id);
    }
    const Screen inside = awaitItem(game, "kept-back");
    CHECK_FALSE(itemOf(inside, "question-1"));
    CHECK(inside.dump().find("Question " + std::to_string(ordering) + " answered") != std::string::npos);
    CHECK(inside.dump().find("This is ordering") == std::string::npos);
}

TEST_CASE("an exam that was passed earlier is looked back at, and its certificate saved among the documents") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    {
        auto attempts =
            std::make_shared<records::AttemptStore>((home.path() / "data/fourfold/records.sqlite").string());
        const auto person = attempts->person("Li Na", "Three").value();
        const auto bank = yaml::loadBank(home.path() / "data/fourfold/scenarios/quizzes/kinds.yaml").bank;
        REQUIRE(bank != nullptr);
        auto entered = records::QuizSession::enter(attempts, bank, {.person = person, .mode = quiz::Mode::exam});
        auto& session = std::get<records::QuizSession>(entered);
        for (std::size_t i = 0; i < session.sitting().paper().size(); ++i) {
            static_cast<void>(
                session.apply(quiz::event::Answered{i, quiz::rightAnswer(session.sitting().question(i))}));
        }
        for (int phase = 0; phase < 2; ++phase) static_cast<void>(session.apply(quiz::event::HandedIn{}));
        REQUIRE(session.sitting().phase() == quiz::Phase::over);
    }
    Game game(home, home.environment(server.name()), exam);
    game.awaitScreen("quiz-start");
    clickItem(server, awaitItem(game, "last-exam"), "last-exam");
    const Screen result = game.awaitScreen("quiz-result");
    CHECK(requireItem(result, "score").at("value") == 83);  // all except the practical question
    clickItem(server, result, "certificate");
    const std::string saved = requireItem(awaitItem(game, "saved"), "saved").at("text");
    CHECK(saved.find(".html, ") != std::string::npos);
    CHECK(saved.find(".png") != std::string::npos);
    std::string page;
    for (const auto& file : std::filesystem::directory_iterator(home.path())) {
        if (file.path().extension() == ".html") page = readText(file.path());
    }
    CHECK(page.find(">Li Na</text>") != std::string::npos);
    CHECK(page.find(", code ") != std::string::npos);

    clickItem(server, awaitItem(game, "review"), "review");
    CHECK(itemOf(game.awaitScreen("quiz-review"), "verdict"));
}

// A bank with the whole of `orange` as its only question.
void writeWhole(const Home& home) {
    std::filesystem::create_directories(home.path() / "data/fourfold/scenarios/quizzes");
    home.writeScenario("quizzes/whole.yaml", R"(format: 1
id: whole
title: {en: A whole scenario, zh: 整个情景}
brief: {en: For a test., zh: 测试用。}
pass: 60
topics: {one: {en: One, zh: 甲}}
exam: {minutes: 30, tries: 1}
questions:
  - id: all
    topic: one
    source: S4
    points: 20
    text: {en: Play all of it, zh: 从头演到尾}
    practical: {scenario: orange}
)");
}

TEST_CASE("a whole scenario is played in an exam, left and gone on with, and looked back on move by move") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeWhole(home);
    const std::vector<std::string> best = bestOfOrange();
    Game game(home, home.environment(server.name()), {"quiz", "whole", "--exam", "--person", "Li Na"});
    begin(server, game);
    clickItem(server, awaitItem(game, "play"), "play");
    game.awaitScreen("quiz-stage");
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (i == 2) {
            // To the question and back: the choices taken stay.
            server.press("Escape");
            CHECK(requireItem(awaitItem(game, "play"), "play").at("text") == "Go on playing");
            server.press("Return");
            game.awaitScreen("quiz-stage");
        }
        choose(server, game, best[i]);
    }
    // The ending is shown, but not its worth before the exam is over.
    CHECK_FALSE(itemOf(awaitItem(game, "debrief"), "score"));
    server.press("Return");
    const Screen question = game.awaitScreen("quiz");
    CHECK(itemOf(question, "chose-1"));
    CHECK_FALSE(itemOf(question, "verdict"));
    CHECK_FALSE(itemOf(question, "play"));
    clickItem(server, question, "hand-in");
    clickItem(server, awaitItem(game, "hand-in-now"), "hand-in-now");
    const Screen result = game.awaitScreen("quiz-result");
    CHECK(requireItem(result, "score").at("value") == 100);
    clickItem(server, result, "review");
    CHECK(itemOf(awaitItem(game, "move-" + std::to_string(best.size())), "verdict"));
}

TEST_CASE("an exam that was killed goes on where it stood") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    std::vector<std::string> cells;
    const auto cellsOf = [](const Screen& screen) {
        std::vector<std::string> all;
        for (int number = 1; number <= 6; ++number)
            all.push_back(cellOf(screen, number).substr(0, cellOf(screen, number).find(", this one")));
        return all;
    };
    {
        Game game(home, home.environment(server.name()), exam);
        begin(server, game);
        for (int number = 1; number <= 3; ++number) {
            const Screen question = awaitQuestion(game, number);
            answerByKeys(server, game, question);
            server.press("f");
            game.await("the mark", [&](const Screen& each) {
                return each.at("settled") && cellOf(each, number).find("marked") != std::string::npos;
            });
            server.press("Next");
        }
        cells = cellsOf(awaitQuestion(game, 4));
        game.kill();
    }
    Game again(home, home.environment(server.name()), exam);
    const Screen start = awaitItem(again, "left-off");
    clickItem(server, start, "begin");
    CHECK(cellsOf(again.awaitScreen("quiz")) == cells);
}

TEST_CASE("when the time is over the exam hands itself in, whatever screen is up") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    const auto store = home.path() / "data/fourfold/records.sqlite";
    {
        // An exam that another program began and left with five seconds on the clock.
        core::Duration steady{};
        // By its clock it is later than now, so that no time has passed while nobody was there.
        const core::Moment later = system::systemClock().wall() + std::chrono::hours(1);
        const system::Clock clock{.wall = [later] { return later; }, .steady = [&] { return steady; }};
        auto attempts = std::make_shared<records::AttemptStore>(store.string());
        const auto person = attempts->person("Li Na", "Three").value();
        const auto bank = yaml::loadBank(home.path() / "data/fourfold/scenarios/quizzes/kinds.yaml").bank;
        REQUIRE(bank != nullptr);
        auto entered = records::QuizSession::enter(attempts, bank, {.person = person, .mode = quiz::Mode::exam}, clock);
        REQUIRE(std::holds_alternative<records::QuizSession>(entered));
        steady = std::chrono::seconds(175);
    }
    Game game(home, home.environment(server.name()), exam);
    const Screen start = awaitItem(game, "left-off");
    CHECK(requireItem(start, "left-off").at("text").get<std::string>().find("0:05") != std::string::npos);
    clickItem(server, start, "begin");
    CHECK(itemOf(game.awaitScreen("quiz"), "time-warning"));
    server.press("F1");
    game.awaitScreen("help");
    const Screen result = game.awaitScreen("quiz-result");
    CHECK(itemOf(result, "time-up"));
    CHECK(home.storedPlays().find("time-up") != std::string::npos);
}

TEST_CASE("an exam needs a person, and one that cannot be begun says why") {
    XServer server;
    const Home home;
    home.writeSettings(english);
    writeKinds(home);
    Game game(home, home.environment(server.name()), {"quiz", "kinds", "--exam"});
    const Screen nobody = game.awaitScreen("quiz-start");
    CHECK_FALSE(requireItem(nobody, "begin").at("focusable").get<bool>());
    CHECK(requireItem(nobody, "who").at("text").get<std::string>().find("under a name") != std::string::npos);
    clickItem(server, nobody, "who-button");
    game.awaitScreen("who");
    server.type("Han");
    awaitText(game, "who-name", "Han");
    server.press("Return");
    const Screen known = game.awaitScreen("quiz-start");
    CHECK(requireItem(known, "who").at("text").get<std::string>().find("Han") != std::string::npos);
    CHECK(requireItem(known, "begin").at("focusable").get<bool>());
    // What an exam is stands there before it uses up a try. Enter and Esc begin nothing.
    clickItem(server, known, "begin");
    const Screen asked = awaitItem(game, "exam-begin");
    const std::string terms = asked.dump();
    for (const char* text : {"6 questions are drawn", "You have 3 minutes", "runs on while you are away",
                             "You have 2 tries left", "under the name Han"})
        CHECK_MESSAGE(terms.find(text) != std::string::npos, text);
    server.press("Escape");
    awaitGone(game, "exam-begin");
    CHECK(home.storedPlays().empty());
    clickItem(server, awaitItem(game, "begin"), "begin");
    clickItem(server, awaitItem(game, "exam-begin"), "exam-begin");
    // Leaving keeps the try.
    clickItem(server, game.awaitScreen("quiz"), "back");
    CHECK(requireItem(awaitItem(game, "left-off"), "tries").at("text") == "Tries left: 1 of 2.");
}

}  // namespace
}  // namespace fourfold::testing
