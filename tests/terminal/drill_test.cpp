#include <csignal>

#include <nlohmann/json.hpp>

#include "records/deck_store.hpp"
#include "support/built.hpp"
#include "support/stored_records.hpp"
#include "terminal/stall.hpp"

using namespace fourfold::testing;
using nlohmann::json;

namespace {

// Two time zones whose dates always differ by one day, so that tests need not wait for tomorrow.
const std::string west = "WST12";
const std::string east = "EST-12";
const std::string playFixtures = fourfold::testing::inSource("tests/fixtures/play");

// A play of the stall in which only the second decision is wrong. "Nice weather." is the best choice there.
void missOnce(ProgramHome& home, const std::vector<std::string>& more = {}) {
    home.variables["TZ"] = west;
    std::vector<std::string> arguments{"play", stall, "--text"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    TerminalSession session(home, arguments);
    choose(session, "What's cooking");
    choose(session, "think about it");
    choose(session, "Call me");
    CHECK(contains(session.expect("Enter to finish: "),
                   "1 decision goes into your mistake deck and comes back tomorrow."));
    session.send("\n");
    REQUIRE(session.wait().code == 0);
    home.variables["TZ"] = east;
}

Ended drill(const ProgramHome& home, std::vector<std::string> more) {
    more.insert(more.begin(), {"drill", "--scenarios", playFixtures});
    return home.run(more);
}

json deckJson(const ProgramHome& home) { return json::parse(drill(home, {"--list", "--json"}).out); }

}  // namespace

TEST_CASE("a mistake comes back the next day as the situation it was made in") {
    ProgramHome home;
    missOnce(home);
    home.variables["TZ"] = west;
    CHECK(deckJson(home)["due"] == 0);
    CHECK(deckJson(home)["waiting"] == 1);
    home.variables["TZ"] = east;
    const json deck = deckJson(home);
    CHECK(deck["due"] == 1);
    CHECK(deck["entries"][0]["scene"] == "talk");
    CHECK(deck["entries"][0]["choices"] == json{"hello"});
    CHECK(deck["entries"][0]["chosen"] == "leave-it");
    CHECK(deck["entries"][0]["best"] == "chat");
    CHECK(deck["entries"][0]["state"] == "due");

    TerminalSession session(home, {"drill", "--text", "--scenarios", playFixtures});
    std::string screen = choose(session, "Nice weather");
    CHECK(contains(screen, "Mistake drills"));
    CHECK(contains(screen, "1 drill is due today."));
    CHECK(contains(screen, "Drill 1 of 1: The market stall"));
    CHECK(contains(screen, "stage 2 of 2: Deal"));
    CHECK(contains(screen, "You: Evening. What's cooking tonight?"));
    CHECK(contains(screen, "Cook Lin (pleased): Fish."));
    CHECK(contains(screen, "Nothing found out yet."));
    CHECK(contains(screen, "[do] Wait."));
    const Ended ended = session.wait();
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "1. Best"));
    CHECK(contains(ended.out, "Why: It leads nowhere."));
    CHECK(contains(ended.out, "Right. It comes back once more, on "));
    CHECK(contains(ended.out, "Done: 1 of 1 right."));
    CHECK(deckJson(home)["waiting"] == 1);
    CHECK(deckJson(home)["entries"][0]["right"] == 1);
}

TEST_CASE("a wrong answer shows its cost and the best choice, and says that it comes back") {
    ProgramHome home;
    missOnce(home);
    TerminalSession session(home, {"drill", "--text", "--scenarios", playFixtures});
    choose(session, "[do] Wait.");
    const Ended ended = session.wait();
    CHECK(contains(ended.out, "1. Mistake, lost 7.5"));
    CHECK(contains(ended.out, "Best here: “Nice weather.”"));
    CHECK(contains(ended.out, "Not yet. It comes back on "));
    CHECK(contains(ended.out, "Done: 0 of 1 right."));
}

TEST_CASE("a second right answer on another day retires a mistake") {
    ProgramHome home;
    missOnce(home);
    fourfold::records::DeckStore(std::make_shared<fourfold::records::AttemptStore>(home.records().string()))
        .answer(fourfold::records::DeckKey{"stall", "talk", "chat"}, "chat", {fourfold::core::dayOf(2020, 1, 1), true});
    const json result = json::parse(drill(home, {"--answers", "chat", "--json"}).out);
    CHECK(result["right"] == 1);
    CHECK(result["answers"][0]["retired"] == true);
    CHECK(result["answers"][0]["due"].is_null());
    CHECK(deckJson(home)["retired"] == 1);
    CHECK(contains(drill(home, {"--list"}).out, "stall, talk: chose leave-it on "));
    CHECK(contains(drill(home, {"--list"}).out, "; retired"));
    // The same mistake again brings it back.
    missOnce(home);
    CHECK(deckJson(home)["due"] == 1);
}

TEST_CASE("a drill has the look-ups of a play, and leaving it keeps the answers") {
    ProgramHome home;
    missOnce(home, {"--exam", "--yes"});
    {
        TerminalSession session(home, {"drill", "--text", "--scenarios", playFixtures});
        session.expect(prompt);
        CHECK(contains(command(session, "l"), "Lin looks over the crate."));
        CHECK(contains(command(session, "o"), "Cook Lin"));
        CHECK(contains(command(session, "b"), "Sell the last crate."));
        CHECK(contains(command(session, "h"), "The number of a choice answers."));
        CHECK(contains(command(session, "u"), "neither a number nor something"));
        CHECK(contains(command(session, "9"), "from 1 to 3"));
        CHECK(contains(command(session, "r"), "[do] Wait."));
        session.send("zh\n");
        CHECK(contains(session.expect("h看帮助）："), "第1题，共1题：集市小摊"));
        session.send("q\n");
        CHECK(session.wait().code == 0);
    }
    CHECK(deckJson(home)["due"] == 1);
    {
        TerminalSession session(home, {"drill", "--text", "--scenarios", playFixtures});
        choose(session, "Nice weather");
        session.expect("Right.");
        session.kill(SIGKILL);
        session.wait();
    }
    CHECK(deckJson(home)["waiting"] == 1);
}

TEST_CASE("answers come from a list of choice ids, and an answer that does not fit shows which would") {
    ProgramHome home;
    missOnce(home);
    const Ended closed = drill(home, {"--answers", "order"});
    CHECK(closed.code == 1);
    CHECK(contains(
        closed.err,
        "answer 1, 'order': not open in this drill. It stands at scene 'talk' of 'stall', where these are open: "));
    CHECK(deckJson(home)["due"] == 1);
    const Ended good = drill(home, {"--answers", "chat"});
    CHECK(good.code == 0);
    CHECK(contains(good.out, "Done: 1 of 1 right."));
    const Ended more = drill(home, {"--answers", "chat"});
    CHECK(more.code == 1);
    CHECK(contains(more.err, "no drill is left that is due today"));
    CHECK(drill(home, {"--answers", "chat", "--list"}).code == 2);
}

TEST_CASE("an empty deck says how mistakes get into it") {
    const ProgramHome home;
    CHECK(contains(home.run({"drill", "--text"}).out, "The deck is empty. Play a scenario to its end"));
    CHECK(contains(home.run({"drill", "--list", "--lang", "zh"}).out, "错题本还是空的"));
    CHECK(json::parse(home.run({"drill", "--list", "--json"}).out)["entries"] == json::array());
}

TEST_CASE("the list of scenarios offers the due drills") {
    ProgramHome home;
    missOnce(home);
    TerminalSession session(home, {"play", "--text", "--scenarios", playFixtures});
    CHECK(contains(session.expect("Scenario (1-"), "d: drill 1 mistake that is due today"));
    session.send("d\n");
    choose(session, "Nice weather");
    session.expect("Done: 1 of 1 right.");
    CHECK_FALSE(contains(session.expect("Scenario (1-"), "d: drill"));
    session.send("q\n");
    CHECK(session.wait().code == 0);
}

TEST_CASE("choices that were taken back or taken over from another play do not enter the deck") {
    ProgramHome home;
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    choose(session, "think about it");
    session.expect(prompt);
    session.send(numberOf(command(session, "u"), "Nice weather") + "\n");
    choose(session, "[do] Wait.");
    choose(session, "Shall I carry");
    CHECK_FALSE(contains(session.expect("Enter to finish: "), "mistake deck"));
    CHECK(storedDecks(home.records()).empty());
    session.send("2\n");
    choose(session, "think about it");
    choose(session, "Call me");
    CHECK(contains(session.expect("Enter to finish: "), "1 decision goes into your mistake deck"));
    const std::string once = storedDecks(home.records());
    CHECK(once == "missed stall/talk: leave-it\n");
    // In a play from the third decision on, the mistake at the second belongs to the first play.
    session.send("3\n");
    choose(session, "Call me");
    CHECK_FALSE(contains(session.expect("Enter to finish: "), "mistake deck"));
    CHECK(storedDecks(home.records()) == once);
}

TEST_CASE("a mistake whose scenario is gone or leads elsewhere is set aside, with a message") {
    ProgramHome home;
    missOnce(home);
    CHECK(contains(home.run({"drill", "--list"}).out, "set aside, its file is missing"));
    CHECK(contains(home.run({"drill", "--text"}).out, "1 mistake is set aside"));

    const auto own = home.path() / "own";
    std::filesystem::create_directory(own);
    std::string text = readText(stall);
    const std::string then = "rule: ask-and-wait\n        then: talk";
    REQUIRE(contains(text, then));
    writeText(own / "stall.yaml", text + "\n# the same but for this line\n");
    CHECK(json::parse(home.run({"drill", "--list", "--json", "--scenarios", own.string()}).out)["due"] == 1);
    text.replace(text.find(then), then.size(), "rule: ask-and-wait\n        then: close");
    writeText(own / "stall.yaml", text);
    const Ended listed = home.run({"drill", "--list", "--scenarios", own.string()});
    CHECK(contains(listed.out, "set aside, its file was changed"));
}

TEST_CASE("a deck that cannot be written or read gives a message and stops nothing else") {
    ProgramHome home;
    missOnce(home);
    writeText(home.records(), std::string(5000, '?'));
    const Ended unreadable = drill(home, {"--list"});
    CHECK(unreadable.code == 1);
    CHECK(contains(unreadable.out, "The mistake deck is not being kept. "));
    CHECK(contains(unwrapped(unreadable.out), "is damaged, or holds no Fourfold records"));

    home.variables["XDG_DATA_HOME"] = "/proc/nowhere";
    TerminalSession session(home, {"play", stall, "--text"});
    choose(session, "What's cooking");
    choose(session, "think about it");
    choose(session, "Call me");
    CHECK(contains(session.expect("Enter to finish: "), "The mistake deck is not being kept. "));
}

TEST_CASE("each person on a PC has a deck of their own") {
    ProgramHome home;
    missOnce(home, {"--person", "Li Lei", "--class", "A"});
    CHECK(deckJson(home)["entries"].empty());
    CHECK(storedDecks(home.records()) == "missed stall/talk: leave-it by Li Lei/A\n");
    const std::vector<std::string> who{"--person", "Li Lei", "--class", "A"};
    CHECK(contains(drill(home, {"--list", "--person", "Han"}).out, "The deck is empty."));
    CHECK(contains(drill(home, {"--answers", "chat", who[0], who[1], who[2], who[3]}).out, "Done: 1 of 1 right."));
    // The store of another PC that has merged this one: it has the deck, too.
    const std::string other = (home.path() / "other.sqlite").string();
    CHECK(home.run({"records", "backup", other}).code == 0);
    CHECK(storedDecks(other) == storedDecks(home.records()));
    ProgramHome there;
    there.variables["TZ"] = east;
    const Ended merged = there.run({"records", "merge", other});
    CHECK(contains(merged.out, "Mistake decks: 2 entries taken in."));
    CHECK(json::parse(there.run({"records", "--json", "merge", other}).out)["deck"] == 0);
    const json listed = json::parse(drill(there, {"--list", "--json", who[0], who[1], who[2], who[3]}).out);
    CHECK(listed["entries"][0]["right"] == 1);
    // The same in a store named on the command line.
    CHECK(json::parse(drill(home, {"--list", "--json", "--store", other, who[0], who[1], who[2], who[3]}).out) ==
          listed);
    CHECK(drill(home, {"--list", "--store", "/nowhere.sqlite"}).code == 1);
}
