#include <filesystem>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>

#include "records/attempt_store.hpp"
#include "records/store_places.hpp"
#include "support/built.hpp"
#include "support/postgres_server.hpp"
#include "support/process.hpp"
#include "support/text.hpp"

using namespace fourfold;
using namespace fourfold::testing;
using namespace fourfold::records;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::string folder = fourfold::testing::inSource("tests/fixtures/play");
const std::string stall = folder + "/stall.yaml";

// Plays the stall to its end. With bribes it takes one choice.
void play(const ProgramHome& home) {
    const Ended ended = home.run({"play", stall, "--text", "--exam", "--seed", "1"}, "1\n1\n1\n1\n1\n1\n1\n1\n");
    REQUIRE(ended.signal == 0);
    REQUIRE(contains(ended.out, "Debrief"));
}

Json jsonOf(const Ended& ended) {
    CAPTURE(ended.err);
    REQUIRE(ended.code == 0);
    return Json::parse(ended.out);
}

Json attemptsIn(const ProgramHome& home, std::vector<std::string> arguments = {}) {
    arguments.insert(arguments.begin(), {"records", "list", "--json"});
    return jsonOf(home.run(arguments)).at("attempts");
}

// Closes an attempt of a person in the store of a home. Returns its id.
std::string keep(const fs::path& path, const std::string& name, const std::string& className, std::int64_t started) {
    AttemptStore store(path.string());
    AttemptHeader header = headerOf(need(store.person(name, className)).id);
    header.started = core::momentOf(started);
    const std::vector<Move> moves{choice("ask-hua"), endMove()};
    need(store.write(header, 0, moves));
    return header.id.text();
}

}  // namespace

TEST_CASE("records lists the plays, and shows each move, in both languages") {
    const ProgramHome home;
    CHECK(contains(home.run({"records"}).out, "0 attempts"));
    CHECK_FALSE(fs::exists(home.records()));
    play(home);
    const Ended english = home.run({"records", "list"});
    CHECK(english.code == 0);
    CHECK(contains(english.out, "no name: stall, exam, "));
    CHECK(contains(english.out, "1 attempt\n"));
    CHECK(contains(home.run({"records", "--lang", "zh"}).out, "没留名字：stall，考试，"));
    const Json attempts = attemptsIn(home);
    REQUIRE(attempts.size() == 1);
    CHECK(attempts[0].at("state") == "ended");
    CHECK(attempts[0].at("seed") == 1);

    const std::string id = attempts[0].at("id");
    const Ended shown = home.run({"records", "show", id.substr(0, 8)});
    CHECK(shown.code == 0);
    CHECK(contains(shown.out, "greet: "));
    const Json whole = jsonOf(home.run({"records", "show", id, "--json"}));
    CHECK(whole.at("moves").front().at("kind") == "choice");
    CHECK(whole.at("moves").back().at("kind") == "end");
    const Ended none = home.run({"records", "show", "zz"});
    CHECK(none.code == 1);
    CHECK(contains(none.err, "there is no attempt zz"));
}

TEST_CASE("records can be limited to a person, a class, a subject and a day") {
    const ProgramHome home;
    fs::create_directories(home.records().parent_path());
    keep(home.records(), "Li \"Lei\"\x1b[31m", "3", 1'700'000'000'000);
    keep(home.records(), "Han", "3", 1'800'000'000'000);
    keep(home.records(), "Han", "4", 1'800'000'000'000);
    CHECK(attemptsIn(home, {"--person", "Han"}).size() == 2);
    CHECK(attemptsIn(home, {"--person", "Han", "--class", "3"}).size() == 1);
    CHECK(attemptsIn(home, {"--class", "3"}).size() == 2);
    CHECK(attemptsIn(home, {"--subject", "insider"}).empty());
    CHECK(attemptsIn(home, {"--since", "2024-01-01"}).size() == 2);
    // Control characters in a name do not reach the terminal.
    const Ended listed = home.run({"records", "list"});
    CHECK_FALSE(contains(listed.out, "\x1b"));
    CHECK(contains(listed.out, "Li \"Lei\" [31m (class 3)"));
    CHECK(home.run({"records", "list", "--since", "2024-02-30"}).code == 2);
    CHECK(home.run({"records", "nonsense"}).code == 2);
    CHECK(home.run({"records", "merge"}).code == 2);
}

TEST_CASE("verify computes the scores again and names what was changed") {
    const ProgramHome home;
    play(home);
    play(home);
    const std::vector<std::string> verify{"records", "verify", "--scenarios", folder};
    Ended ended = home.run(verify);
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "2 attempts looked at, 2 scores worked out anew: nothing is wrong"));
    // Away from the scenario's folder, too: the records keep the version that was played.
    CHECK(contains(home.run({"records", "verify"}).out, "2 scores worked out anew"));
    const Json attempts = attemptsIn(home);
    const std::string edited = attempts[0].at("id");

    // The score is forged everywhere except in the chain. Both the chain and the moves show it.
    runSql(home.records().string(),
           "UPDATE move SET value = 'won 100/1 passed' WHERE kind = 'end' AND attempt = '" + edited + "'");
    runSql(home.records().string(),
           "UPDATE attempt SET score_numerator = 100, score_denominator = 1, passed = 1,"
           " red_line = 0, result = 'won' WHERE id = '" +
               edited + "'");
    ended = home.run(verify);
    CHECK(ended.code == 1);
    CHECK(contains(ended.out, edited + ": not as it was written"));
    CHECK(contains(ended.out, edited + ": the moves come to"));
    CHECK(contains(ended.out, "2 findings"));

    runSql(home.records().string(),
           "UPDATE move SET value = 'nothing' WHERE kind = 'choice' AND attempt = '" + edited + "'");
    const Ended printed = home.run({"records", "verify", "--json", "--scenarios", folder});
    CHECK(printed.code == 1);
    const Json json = Json::parse(printed.out);
    CHECK(json.at("attempts") == 2);
    REQUIRE(json.at("findings").size() == 2);
    CHECK(json.at("findings")[0].at("kind") == "edited");
    CHECK(json.at("findings")[1].at("kind") == "unplayable");
    CHECK(json.at("chains")[0].at("links") > 4);
    CHECK(json.at("receipt").is_null());

    runSql(home.records().string(), "DELETE FROM version");
    std::string forgotten = home.run({"records", "verify", "--lang", "zh"}).out;
    std::erase(forgotten, '\n');
    CHECK(contains(forgotten, "stall有2条记录没法重新算分"));
    CHECK(contains(forgotten, "的题库或情景存档被删除了"));
}

TEST_CASE("another PC's records are merged once, and its file stays unchanged") {
    const ProgramHome home;
    const ProgramHome other;
    play(home);
    play(other);
    {
        AttemptStore store(other.records().string());
        const std::vector<Move> open{choice("one")};
        need(store.write(headerOf(), 0, open));
    }
    const std::string before = readText(other.records());
    const std::string file = other.records().string();
    ::chmod(other.records().parent_path().c_str(), 0555);
    Ended ended = home.run({"records", "merge", file});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "1 new, 0 gone on with, 0 known"));
    CHECK(contains(ended.out, "1 attempt was left out"));
    CHECK(contains(home.run({"records", "merge", file, "--lang", "zh"}).out, "新增0条，续上0条，本来就有1条"));
    CHECK(readText(other.records()) == before);
    ::chmod(other.records().parent_path().c_str(), 0755);
    CHECK(attemptsIn(home).size() == 2);
    CHECK(home.run({"records", "verify", "--scenarios", folder}).code == 0);

    ended = home.run({"records", "merge", (home.path() / "nowhere").string()});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "nowhere"));
    writeText(home.path() / "junk", std::string(5000, '?'));
    ended = home.run({"records", "merge", (home.path() / "junk").string()});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, (home.path() / "junk").string() + " is damaged"));
    CHECK(attemptsIn(home).size() == 2);
}

TEST_CASE("a receipt is found while the records hold, and missed once an older copy is put back") {
    const ProgramHome home;
    play(home);
    const std::string copy = (home.path() / "copy.sqlite").string();
    REQUIRE(home.run({"records", "backup", copy}).code == 0);
    const std::string copied = attemptsIn(home)[0].at("id");
    play(home);
    const Json attempts = attemptsIn(home);
    const std::string last = attempts[attempts[0].at("id") == copied ? 1 : 0].at("id");
    for (const std::string language : {"en", "zh"}) {
        CAPTURE(language);
        const Ended shown = home.run({"records", "show", last, "--lang", language});
        const std::string mark = language == "en" ? "Receipt: " : "回执：";
        const std::size_t at = shown.out.find(mark);
        REQUIRE(at != std::string::npos);
        const std::string words = shown.out.substr(at + mark.size(), shown.out.find('\n', at) - at - mark.size());
        CAPTURE(words);
        // Whatever language the one reads who checks it.
        CHECK(contains(home.run({"records", "verify", "--receipt", words}).out, "The receipt holds"));
        CHECK(contains(home.run({"records", "verify", "--receipt", words, "--lang", "zh"}).out, "回执对得上"));
        const Ended back = home.run({"records", "verify", "--receipt", words, "--store", copy});
        CHECK(back.code == 1);
        CHECK(contains(back.out, "No chain here holds this receipt"));
    }
    const Ended none = home.run({"records", "verify", "--receipt", "five words that are none"});
    CHECK(none.code == 2);
    CHECK(contains(none.err, "is no receipt"));
}

TEST_CASE("a merge says what it refuses, in both languages, and fails") {
    const ProgramHome home;
    const ProgramHome other;
    play(home);
    play(other);
    play(other);
    const std::string edited = attemptsIn(other)[0].at("id");
    runSql(other.records().string(), "UPDATE attempt SET passed = 1 - passed WHERE id = '" + edited + "'");
    const Ended chinese = home.run({"records", "merge", other.records().string(), "--lang", "zh"});
    CHECK(chinese.code == 1);
    CHECK(contains(chinese.out, "新增1条"));
    CHECK(contains(chinese.out, edited + "：和那边链上写的对不上"));
    const Ended again = home.run({"records", "merge", other.records().string(), "--json"});
    CHECK(again.code == 1);
    CHECK(Json::parse(again.out).at("refused") == Json::array({{{"about", "attempt"}, {"id", edited}}}));
    CHECK(home.run({"records", "verify", "--scenarios", folder}).code == 0);
}

TEST_CASE("records lists those of a person, with or without the word list") {
    const ProgramHome home;
    {
        fs::create_directories(home.records().parent_path());
        AttemptStore store(home.records().string());
        for (const char* name : {"王伟", "Han"}) {
            const std::vector<Move> moves{choice("one"), endMove()};
            need(store.write(headerOf(need(store.person(name, "A")).id), 0, moves));
        }
    }
    for (const std::vector<std::string>& words :
         {std::vector<std::string>{"records"}, std::vector<std::string>{"records", "list"}}) {
        std::vector<std::string> all = words;
        all.insert(all.end(), {"--person", "王伟", "--class", "A", "--subject", "orange"});
        const Ended ended = home.run(all);
        CHECK(ended.code == 0);
        CHECK(contains(ended.out, "王伟"));
        CHECK_FALSE(contains(ended.out, "Han"));
        CHECK(contains(ended.out, "1 attempt"));
    }
}

TEST_CASE("a leader gives more time by name, and a wrong name is not guessed") {
    const ProgramHome home;
    {
        fs::create_directories(home.records().parent_path());
        AttemptStore store(home.records().string());
        static_cast<void>(need(store.person("Lin", "A")));
        static_cast<void>(need(store.person("Lin", "B")));
    }
    const std::vector<std::string> give{"records", "extra-time", "key-account-final", "--person", "Lin", "--minutes"};
    const auto with = [&](std::vector<std::string> more) {
        std::vector<std::string> all = give;
        all.insert(all.end(), more.begin(), more.end());
        return home.run(all);
    };
    CHECK(with({"10"}).code == 1);  // of which class?
    Ended ended = with({"10", "--class", "A", "--reason", "the power went off"});
    CHECK(ended.code == 0);
    CHECK(contains(ended.out, "Lin: 10 min more"));
    ended = with({"-4", "--class", "A", "--lang", "zh"});
    CHECK(contains(ended.out, "一共加了6分钟"));
    CHECK(home.run({"records", "extra-time", "key-account-final", "--person", "Lim", "--minutes", "1"}).code == 1);
    CHECK(home.run({"records", "extra-time", "no-such-exam", "--person", "Lin", "--minutes", "1"}).code == 1);
    CHECK(home.run({"records", "extra-time", "key-account-final", "--person", "Lin"}).code == 2);
    CHECK(home.run({"records", "verify"}).code == 0);
}

TEST_CASE("a backup is one file, and replaces another file only if asked to") {
    const ProgramHome home;
    const std::string file = (home.path() / "backup.sqlite").string();
    CHECK(home.run({"records", "backup", file}).code == 1);
    play(home);
    CHECK(home.run({"records", "backup", file}).code == 0);
    play(home);
    const Ended again = home.run({"records", "backup", file});
    CHECK(again.code == 1);
    CHECK(contains(again.err, "--replace"));
    CHECK(attemptsIn(home, {"--store", file}).size() == 1);
    CHECK(jsonOf(home.run({"records", "backup", file, "--replace", "--json"})).at("backup") == file);
    CHECK(attemptsIn(home, {"--store", file}).size() == 2);
    // A backup can replace the store.
    fs::remove(home.records());
    fs::remove(home.records().string() + "-wal");
    fs::rename(file, home.records());
    CHECK(attemptsIn(home).size() == 2);
}

TEST_CASE("a store that cannot be used is a clear failure in both languages") {
    const ProgramHome home;
    const std::string junk = (home.path() / "junk.sqlite").string();
    writeText(junk, std::string(5000, '?'));
    Ended ended = home.run({"records", "--store", junk});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, junk + " is damaged"));
    CHECK(contains(home.run({"records", "verify", "--store", junk, "--lang", "zh"}).err, "坏了"));
    ended = home.run({"records", "--store", "postgresql://li:secret@/x?host=/nowhere"});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "postgresql://li:***@/x?host=/nowhere cannot be reached"));
    CHECK_FALSE(contains(ended.err, "secret"));
    // A play continues without the store, and says so.
    fs::create_directories(home.records().parent_path());
    writeText(home.records(), std::string(5000, '?'));
    ended = home.run({"play", stall, "--text"}, "1\nq\n");
    CHECK(contains(ended.err, "is damaged"));
    CHECK(contains(ended.out, "This play is not being saved"));
    CHECK(readText(home.records()) == std::string(5000, '?'));
}

TEST_CASE("records on a server are listed, verified and merged like those in a file" * doctest::test_suite("slow")) {
    PostgresServer server;
    const ProgramHome home;
    play(home);
    const std::string place = server.newDatabase();
    CHECK(contains(home.run({"records", "merge", home.records().string(), "--store", place}).out, "1 new"));
    CHECK(attemptsIn(home, {"--store", place}) == attemptsIn(home));
    CHECK(home.run({"records", "verify", "--store", place, "--scenarios", folder}).code == 0);
    const ProgramHome other;
    CHECK(contains(other.run({"records", "merge", place}).out, "1 new"));
    const Ended ended = home.run({"records", "backup", "x", "--store", place});
    CHECK(ended.code == 1);
    CHECK(contains(ended.err, "pg_dump"));
}
