#include <algorithm>

#include <doctest/doctest.h>

#include "support/built.hpp"
#include "window/steps.hpp"

// Scenario files that change while the window is open.
namespace fourfold::testing {
namespace {

const std::string original = readText(fourfold::testing::inSource("tests/fixtures/play/stall.yaml"));

std::string stallWith(std::string_view from, std::string_view to) {
    std::string text = original;
    return text.replace(text.find(from), from.size(), to);  // throws when it is not there
}

std::string renumbered(std::string text, const std::string& id) {
    const std::string_view line = "id: stall\n";
    return text.replace(text.find(line), line.size(), "id: " + id + "\n");
}

const std::string newWords = stallWith("Wait., zh: 等着。", "Wait a while., zh: 先等一等。");
const std::string noHello = stallWith("id: hello", "id: good-evening");
const std::string broken = stallWith("start: greet", "start: great");
// The place of the error: "stall.yaml:21:8: ".
const std::string before = broken.substr(0, broken.find("start: great"));
const std::string brokenAt =
    "stall.yaml:" + std::to_string(1 + std::count(before.begin(), before.end(), '\n')) + ":8: ";

std::filesystem::path stallPath(const Home& home) { return home.path() / "data/fourfold/scenarios/stall.yaml"; }

// Saves as most editors do: another file takes the place of the old one.
void save(const Home& home, const std::string& text) {
    const std::filesystem::path beside = home.path() / "data/fourfold/scenarios/.stall.yaml.new";
    writeText(beside, text);
    std::filesystem::rename(beside, stallPath(home));
}

Screen openBriefing(XServer& server, Game& game) {
    clickItem(server, awaitItem(game, "scenario-stall"), "scenario-stall");
    return game.awaitScreen("briefing");
}

Screen startStall(XServer& server, Game& game) {
    clickItem(server, openBriefing(server, game), "start");
    game.awaitScreen("play");
    return awaitTurn(server, game);
}

TEST_CASE("cards follow the files: new ones appear, broken ones say what is wrong, removed ones go") {
    XServer server;
    const Home home;  // without a folder for scenarios
    Game game(home, home.environment(server.name()));
    awaitItem(game, "scenario-orange");
    home.writeScenario("stall.yaml", original);
    awaitItem(game, "scenario-stall");
    save(home, broken);
    awaitGone(game, "scenario-stall");
    const Screen wrong = game.await("the card of a broken file", [](const Screen& screen) {
        return screen.dump().find("F0012") != std::string::npos;
    });
    CHECK(wrong.dump().find("stall.yaml") != std::string::npos);
    save(home, stallWith("zh: 集市小摊", "zh: 夜市小摊"));
    awaitText(game, "scenario-stall", "夜市小摊");
    home.writeScenario("second.yaml", renumbered(original, "second"));
    awaitItem(game, "scenario-second");
    std::filesystem::remove(stallPath(home));
    awaitGone(game, "scenario-stall");
    std::filesystem::remove_all(home.path() / "data/fourfold/scenarios");
    awaitGone(game, "scenario-second");
    home.writeScenario("stall.yaml", original);
    awaitItem(game, "scenario-stall");
}

TEST_CASE("a briefing shows the file as it is, and what is wrong with it") {
    XServer server;
    const Home home;
    home.writeScenario("stall.yaml", original);
    Game game(home, home.environment(server.name()));
    openBriefing(server, game);
    save(home, broken);
    const Screen wrong = awaitText(game, "file-notice", brokenAt);
    CHECK(requireItem(wrong, "title").at("text") == "集市小摊");
    server.press("F2");
    awaitText(game, "file-notice", "no scene named 'great'; did you mean 'greet'?");
    save(home, stallWith("en: The market stall", "en: The night stall"));
    awaitText(game, "title", "The night stall");
    awaitGone(game, "file-notice");
    std::filesystem::remove(stallPath(home));
    awaitText(game, "file-notice", "stall.yaml is gone");
    save(home, newWords);
    clickItem(server, awaitGone(game, "file-notice"), "start");
    game.awaitScreen("play");
    awaitTurn(server, game);
    CHECK(requireItem(choose(server, game, "hello"), "choice-listen").at("text") == "Wait a while.");
}

TEST_CASE("a practice play goes on in the new version of its file, and can be resumed in it") {
    XServer server;
    const Home home;
    home.writeScenario("stall.yaml", original);
    std::vector<std::string> state;
    {
        Game game(home, home.environment(server.name()));
        startStall(server, game);
        choose(server, game, "hello");
        CHECK(requireItem(choose(server, game, "chat"), "choice-listen").at("text") == "等着。");
        save(home, newWords);
        const Screen changed = awaitText(game, "choice-listen", "先等一等。");
        CHECK(requireItem(changed, "file-notice").at("text") == "stall.yaml改过了，这一局接着按新版走。");
        state = stateOf(changed);
        CHECK(home.storedPlays().find("version 2") != std::string::npos);
        game.kill();
    }
    {
        // The play is in the new version, which the records have kept: it is offered beside the old file, too.
        save(home, original);
        Game game(home, home.environment(server.name()));
        awaitItem(game, "continue");
        game.kill();
    }
    save(home, newWords);
    Game again(home, home.environment(server.name()));
    clickItem(server, awaitItem(again, "continue"), "continue");
    again.awaitScreen("play");
    CHECK(stateOf(awaitTurn(server, again)) == state);
    choose(server, again, "listen");
    CHECK(itemOf(choose(server, again, "order"), "debrief"));
    CHECK(home.storedPlays().find("end won") != std::string::npos);
}

TEST_CASE("where a choice can no longer be taken the play stops at the last that can, and says so") {
    XServer server;
    const Home home;
    home.writeScenario("stall.yaml", original);
    Game game(home, home.environment(server.name()));
    startStall(server, game);
    choose(server, game, "hello");
    choose(server, game, "listen");
    save(home, stallWith("id: listen", "id: hear-him-out"));
    const Screen stopped = awaitText(game, "file-notice", "“listen”已经不能选了");
    CHECK(requireItem(stopped, "file-notice").at("text").get<std::string>().find("走的2步里，前1步") !=
          std::string::npos);
    CHECK(itemOf(stopped, "choice-hear-him-out"));
    choose(server, game, "hear-him-out");
    awaitGone(game, "file-notice");
    // Back to the start, in a version that lacks even the first choice.
    save(home, noHello);
    const Screen restarted = awaitText(game, "file-notice", "“hello”已经不能选了，这一局从头开始");
    CHECK(itemOf(restarted, "choice-good-evening"));
    CHECK(home.storedPlays().find("version 0") != std::string::npos);
}

TEST_CASE("a file that breaks keeps the play as it was, and the notice goes once it is mended") {
    XServer server;
    const Home home;
    home.writeScenario("stall.yaml", original);
    Game game(home, home.environment(server.name()));
    startStall(server, game);
    save(home, broken);
    awaitText(game, "file-notice", brokenAt);
    const Screen turn = choose(server, game, "hello");
    CHECK(itemOf(turn, "file-notice"));
    CHECK(itemOf(turn, "choice-listen"));
    save(home, original);
    awaitGone(game, "file-notice");
    std::filesystem::remove(stallPath(home));
    awaitItem(game, "file-notice");
    save(home, newWords);
    awaitText(game, "choice-listen", "先等一等。");
}

TEST_CASE("an exam ends in the version it was begun with, and the next play takes the new one") {
    XServer server;
    const Home home;
    home.writeScenario("stall.yaml", original);
    Game game(home, home.environment(server.name()));
    clickItem(server, openBriefing(server, game), "mode-exam");
    clickItem(server, game.awaitScreen("briefing"), "start");
    clickItem(server, awaitItem(game, "exam-begin"), "exam-begin");
    game.awaitScreen("play");
    awaitTurn(server, game);
    save(home, noHello);
    choose(server, game, "hello");
    CHECK(requireItem(choose(server, game, "listen"), "choice-order").at("text").get<std::string>() ==
          "我现在给您搬过去？");
    choose(server, game, "order");
    CHECK(home.storedPlays().find("version") == std::string::npos);
    server.press("Return");
    const Screen debrief = awaitItem(game, "score");
    CHECK_FALSE(itemOf(debrief, "file-notice"));
    clickItem(server, debrief, "try-from-2");
    // The first choice is not in the new version.
    awaitText(game, "file-notice", "“hello”已经不能选了");
    CHECK(itemOf(awaitTurn(server, game), "choice-good-evening"));
}

TEST_CASE("a file named on the command line is followed wherever it lies") {
    XServer server;
    const Home home;
    const TempFolder elsewhere;
    const std::filesystem::path path = elsewhere.path() / "stall.yaml";
    writeText(path, original);
    Game game(home, home.environment(server.name()), {"play", path.string()});
    game.awaitScreen("briefing");
    writeText(path, stallWith("zh: 集市小摊", "zh: 夜市小摊"));
    awaitText(game, "title", "夜市小摊");
    server.press("Escape");
    CHECK_FALSE(itemOf(game.awaitScreen("home"), "scenario-stall"));
}

}  // namespace
}  // namespace fourfold::testing
