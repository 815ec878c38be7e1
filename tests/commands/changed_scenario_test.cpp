// A scenario file changes during an exam with a practical question about it. Also what verify says to that.
#include <csignal>
#include <string>

#include <doctest/doctest.h>

#include "records/store_places.hpp"
#include "support/built.hpp"
#include "support/process.hpp"
#include "support/stored_records.hpp"
#include "support/text.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/scenario_loader.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view bank = R"(format: 1
id: door
title: {en: Door bank, zh: 进门题库}
brief: {en: Two questions., zh: 两道题。}
pass: 50
topics:
  terms: {en: Terms, zh: 术语}
exam: {minutes: 20, tries: 1}
questions:
  - id: tools
    topic: terms
    source: S3
    text: {en: "A rookie can do most of the early work with tools.", zh: 有了工具，新手能做大部分前期工作。}
    true_false: {answer: true, when_true: {en: Yes., zh: 对。}, when_false: {en: They can., zh: 能做。}}
  - id: get-in
    topic: terms
    source: S4
    text: {en: "Get in.", zh: 进门。}
    practical: {scenario: level}
)";

// A home with that bank, its scenario with two decisions, and an exam that was killed between the two.
struct Room {
    ProgramHome home;
    fs::path scenario = home.path() / "data/fourfold/scenarios/level.yaml";
    std::string text = readText(fourfold::testing::inSource("tests/fixtures/quiz/scenarios/level.yaml"));
    std::string begun = change("");

    Room() {
        fs::create_directories(scenario.parent_path() / "quizzes");
        writeText(scenario.parent_path() / "quizzes/door.yaml", std::string(bank));
        TerminalSession session(home, {"quiz", "door", "--exam", "--person", "Lin"});
        session.expect("q leaves it for another time: ");
        session.send("\n");
        toPlay(session);
        session.send("1\n");
        session.expect("Your choice (1-4");
        session.kill(SIGKILL);
        session.wait();
    }

    // Appends text to the scenario. Returns the digest of the new version.
    std::string change(const std::string& more) {
        fs::create_directories(scenario.parent_path());
        writeText(scenario, text + more);
        return yaml::loadScenario(scenario, yaml::loadCatalogue(fourfold::testing::inSource("assets")).catalogue)
            .scenario->digest.text;
    }

    // Answers the other question, if it comes first, and begins to play. Returns the text before the first choice.
    static std::string toPlay(TerminalSession& session) {
        if (!contains(session.expect("left): "), "Type play")) {
            session.send("1\n");
            session.expect("left): ");
        }
        session.send("play\n");
        return session.expect("Your choice (1-");
    }
    // Takes the versions that were kept out of the store.
    void forgetVersions() const { records::runSql(home.records().string(), "DELETE FROM version"); }
    // As the store has them: an exam that goes on tells them to nobody.
    [[nodiscard]] std::string moves() const { return storedRecords(home.records()); }
};

}  // namespace

TEST_CASE("a begun play continues in its version of the scenario, which the store has kept") {
    Room room;
    room.change("# changed\n");
    TerminalSession session(room.home, {"quiz", "door", "--exam", "--person", "Lin"});
    session.expect("You go on where you left off.");
    CHECK(contains(Room::toPlay(session), "what you had chosen stands"));
    session.expect("4; q");
    session.send("q\n");
    session.expect("left): ");
    session.send("q\n");
    CHECK(session.wait().code == 0);
    CHECK(contains(room.moves(), " - " + room.begun));
}

TEST_CASE("a begun play continues in its version of the scenario while that is in some folder") {
    Room room;
    const fs::path old = room.home.path() / "old";
    fs::create_directory(old);
    fs::copy_file(room.scenario, old / "level.yaml");
    room.change("# changed\n");
    room.forgetVersions();
    TerminalSession session(room.home, {"quiz", "door", "--exam", "--person", "Lin", "--scenarios", old.string()});
    session.expect("You go on where you left off.");
    CHECK(contains(Room::toPlay(session), "what you had chosen stands"));
    session.expect("4; q");
    session.send("q\n");
    session.expect("left): ");
    session.send("q\n");
    CHECK(session.wait().code == 0);
    CHECK(contains(room.moves(), " - " + room.begun));
}

TEST_CASE("a play whose version is gone begins anew, loses nothing else, and the record tells it") {
    Room room;
    const std::string now = room.change("# changed\n");
    room.forgetVersions();
    {
        TerminalSession session(room.home, {"quiz", "door", "--exam", "--person", "Lin", "--lang", "zh"});
        session.expect("从上次停下的地方接着来");
        session.send("q\n");
        CHECK(session.wait().code == 0);
    }
    {
        TerminalSession session(room.home, {"quiz", "door", "--exam", "--person", "Lin"});
        session.expect("You go on where you left off.");
        CHECK(contains(Room::toPlay(session), "It begins anew with your next choice"));
        session.expect("2; q");
        session.send("1\n");
        session.expect("Your choice (1-4");
        session.send("1\n");
        session.expect("left): ");
        session.send("x\ny\n");
        session.expect("%");
        CHECK(session.wait().code == 0);
    }
    const std::string moves = room.moves();
    CHECK(contains(moves, " - " + room.begun));
    CHECK(contains(moves, " - " + now));

    // verify computes the worth of the play in the version it was played in.
    const Ended whole = room.home.run({"records", "verify"});
    CHECK(whole.code == 1);
    CHECK(contains(unwrapped(whole.out), "The kept file with the digest " + room.begun + " was deleted"));
    CHECK(contains(whole.out, "1 attempt looked at, 1 scores worked out anew: 1 finding"));
    const std::string answers = "kind = 'answer' AND item = 'get-in' AND value LIKE '%/%'";
    records::runSql(
        room.home.records().string(),
        "UPDATE move SET value = substr(value, 1, instr(value, ' ')) || '1/10000 " + now + "' WHERE " + answers);
    const Ended forged = room.home.run({"records", "verify"});
    CHECK(forged.code == 1);
    CAPTURE(forged.out);
    CHECK(contains(unwrapped(forged.out), "question get-in: its choices are worth "));
    CHECK(contains(forged.out, ", but 1/10000 is kept"));
    CHECK(contains(room.home.run({"records", "verify", "--lang", "zh"}).out, "的get-in题：按选项算出来该得"));
    records::runSql(room.home.records().string(),
                    "UPDATE move SET value = replace(value, 'bell', 'knock') WHERE item = 'get-in'");
    CHECK(
        contains(unwrapped(room.home.run({"records", "verify"}).out), "question get-in: its choices cannot be played"));

    room.change("# changed again\n");
    CHECK(
        contains(unwrapped(room.home.run({"records", "verify"}).out), "question get-in: its choices cannot be played"));
    room.forgetVersions();
    const Ended missing = room.home.run({"records", "verify"});
    CHECK(contains(unwrapped(missing.out), "1 attempt on level: its score could not be worked out, as version " + now));
    CHECK(contains(missing.out, "0 scores worked out anew"));
}
