#include "records/old_journals.hpp"

#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/random.hpp"
#include "records/play_store.hpp"
#include "records/store_places.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using records::need;
using records::PlayEnd;
using records::PlayHeader;
using testing::TempFolder;
using testing::writeText;
namespace fs = std::filesystem;

namespace {

const PlayHeader header{.scenario = "orange",
                        .digest = "0123456789abcdef",
                        .seed = 18446744073709551615U,
                        .mode = engine::Mode::exam,
                        .language = core::Language::zh,
                        .started = 1767225600};
const PlayEnd won{
    .ending = "ending-won", .result = scenario::Result::won, .score = engine::Fraction{9250, 100}, .pass = true, .redLine = false};

// Lines as programs of that time wrote them.
const std::string headerLine =
    R"({"format":1,"scenario":"orange","digest":"0123456789abcdef","seed":18446744073709551615,"mode":"exam",)"
    R"("language":"zh","started":1767225600})"
    "\n";
const std::string wonLine =
    R"({"end":{"ending":"ending-won","result":"won","score":[9250,100],"pass":true,"red_line":false}})"
    "\n";
std::string choiceLine(const std::string& id) { return R"({"choice":")" + id + "\"}\n"; }
std::string rollBackLine(int kept) { return "{\"rollback\":" + std::to_string(kept) + "}\n"; }
std::string versionLine(const std::string& digest, int kept) {
    return R"({"digest":")" + digest + R"(","kept":)" + std::to_string(kept) + "}\n";
}
std::string practiceLine(int started) {
    return R"({"format":1,"scenario":"orange","digest":"d","seed":7,"mode":"practice","language":"en","started":)" +
           std::to_string(started) + "}\n";
}

std::optional<records::StoredPlay> read(const std::string& text) {
    const auto journal = records::parseJournal(text);
    if (!journal) return std::nullopt;
    return records::playOf(journal->header, journal->moves);
}

void touch(const fs::path& path, int secondsAgo) {
    fs::last_write_time(path, fs::file_time_type::clock::now() - std::chrono::seconds(secondsAgo));
}

// A folder of plays as an older version left it, and the store beside it.
struct Home {
    Home() { fs::create_directory(plays); }

    TempFolder folder;
    fs::path plays = folder.path() / "plays";
    std::shared_ptr<records::AttemptStore> store =
        std::make_shared<records::AttemptStore>((folder.path() / "records.sqlite").string());
    records::PlayStore found{store};
};

}  // namespace

TEST_CASE("an old journal is read as it was written") {
    const std::string text = headerLine + choiceLine("ask-hua") + choiceLine("ask-ming") +
                             rollBackLine(1) + choiceLine("listen") + wonLine;
    const auto play = read(text);
    REQUIRE(play);
    CHECK(play->header == header);
    CHECK(play->choices == std::vector<std::string>{"ask-hua", "listen"});
    REQUIRE(play->end);
    CHECK(*play->end == won);
}

TEST_CASE("a play without a score reads back too") {
    PlayEnd unscored = won;
    unscored.score.reset();
    const auto play = read(
        headerLine +
        R"({"end":{"ending":"ending-won","result":"won","score":null,"pass":true,"red_line":false}})"
        "\n");
    REQUIRE(play);
    CHECK(play->end == unscored);
}

TEST_CASE("a rollback after the end opens the play again") {
    const auto play =
        read(headerLine + choiceLine("a") + wonLine + rollBackLine(0));
    REQUIRE(play);
    CHECK(play->choices.empty());
    CHECK_FALSE(play->end);
}

TEST_CASE("a play may go on in other versions of its scenario, each named in turn") {
    std::string text = headerLine + choiceLine("a") + choiceLine("b");
    CHECK(read(text)->digest == header.digest);
    text += versionLine("second", 1) + choiceLine("c") + wonLine + versionLine("third", 2);
    const auto play = read(text);
    REQUIRE(play);
    CHECK(play->header.digest == header.digest);
    CHECK(play->digest == "third");
    CHECK(play->choices == std::vector<std::string>{"a", "c"});
    CHECK_FALSE(play->end);
    // One that keeps more choices than there are makes no sense, nor what follows it.
    const auto damaged = read(text + versionLine("fourth", 3) + choiceLine("d"));
    CHECK(damaged->digest == "third");
    CHECK(damaged->choices.size() == 2);
}

TEST_CASE("a torn last line is dropped wherever it was cut") {
    const std::string whole = headerLine + choiceLine("first");
    const std::string last = choiceLine("second");
    for (std::size_t cut = 0; cut < last.size(); ++cut) {
        const auto play = read(whole + last.substr(0, cut));
        REQUIRE(play);
        CHECK(play->choices == std::vector<std::string>{"first"});
    }
}

TEST_CASE("a header that is torn or makes no sense is no play") {
    const std::string good = headerLine;
    CHECK_FALSE(read(good.substr(0, good.size() - 1)));
    CHECK_FALSE(read(""));
    CHECK_FALSE(read("\n\n"));
    CHECK_FALSE(read("[1,2]\n"));
    CHECK_FALSE(read("{}\n"));
    CHECK_FALSE(read(
        R"({"format":2,"scenario":"a","digest":"b","seed":1,"mode":"exam","language":"en","started":1})"
        "\n"));
    CHECK_FALSE(read(
        R"({"format":1,"scenario":"a","digest":"b","seed":-1,"mode":"exam","language":"en","started":1})"
        "\n"));
    CHECK_FALSE(read(
        R"({"format":1,"scenario":"a","digest":"b","seed":1,"mode":"easy","language":"en","started":1})"
        "\n"));
    CHECK(read(
        R"({"format":1,"scenario":"a","digest":"b","seed":1,"mode":"exam","language":"en","started":1})"
        "\n"));
}

TEST_CASE("what follows a line that makes no sense is not trusted") {
    const std::string begin = headerLine + choiceLine("a");
    const auto after = [&](const std::string& line) {
        return read(begin + line + "\n" + choiceLine("b"));
    };
    for (const char* line :
         {"", "null", "7", "\"x\"", "[]", "{\"choice\":7}", "{\"rollback\":-1}", "{\"rollback\":2}",
          "{\"rollback\":99999999999999999999}", "{\"end\":[]}", "{\"end\":{\"ending\":\"x\"}}",
          "{\"end\":{\"ending\":\"x\",\"result\":\"won\",\"score\":[1,0],\"pass\":true,\"red_line\":false}}",
          "{\"end\":{\"ending\":\"x\",\"result\":\"won\",\"score\":[101,1],\"pass\":true,\"red_line\":false}}",
          "{\"end\":{\"ending\":\"x\",\"result\":\"drawn\",\"score\":[1,1],\"pass\":true,\"red_line\":false}}"}) {
        CAPTURE(line);
        const auto play = after(line);
        REQUIRE(play);
        CHECK(play->choices == std::vector<std::string>{"a"});
        CHECK_FALSE(play->end);
    }
}

TEST_CASE("random damage never crashes the reader") {
    const std::string good = headerLine + choiceLine("ask-hua") + rollBackLine(0) +
                             choiceLine("ask-ming") + wonLine;
    core::Random random(7);
    int readable = 0;
    for (int round = 0; round < 5000; ++round) {
        std::string text = good;
        const std::uint32_t changes = 1 + random.below(8);
        for (std::uint32_t i = 0; i < changes; ++i) {
            text[random.below(static_cast<std::uint32_t>(text.size()))] = static_cast<char>(random.below(256));
        }
        const auto play = read(text);
        if (!play) continue;
        ++readable;
        CHECK(play->choices.size() <= 2);
    }
    CHECK(readable > 0);
}

TEST_CASE("nesting without end is no play and no crash") {
    CHECK_FALSE(read(std::string(1'000'000, '[') + "\n"));
    const auto play = read(headerLine + std::string(1'000'000, '[') + "\n");
    REQUIRE(play);
    CHECK(play->choices.empty());
}

TEST_CASE("journals are taken over whole, once, and their files kept") {
    const Home home;
    const std::string whole = practiceLine(100) + choiceLine("a") + rollBackLine(0) + choiceLine("b") + wonLine;
    const std::string open = practiceLine(200) + choiceLine("a") + choiceLine("b") + "{\"choice\":\"tor";
    writeText(home.plays / "000000000100-orange-1.jsonl", whole);
    writeText(home.plays / "000000000200-orange-1.jsonl", open);
    writeText(home.plays / "000000000300-orange-1.jsonl", practiceLine(300));
    CHECK(need(records::takeOverJournals(home.plays, *home.store)) == 3);
    CHECK(need(records::takeOverJournals(home.plays, *home.store)) == 0);
    CHECK(testing::readText(home.plays / "in-records" / "000000000100-orange-1.jsonl") == whole);
    CHECK(testing::readText(home.plays / "in-records" / "000000000200-orange-1.jsonl") == open);

    const auto attempts = need(home.store->list());
    REQUIRE(attempts.size() == 2);
    CHECK(attempts[1].moves == 4);
    CHECK(attempts[1].state == records::AttemptState::ended);
    CHECK(attempts[1].header.started == 100'000);
    CHECK(home.found.bestScores().find("orange")->second.score == engine::Fraction{925, 10});
    const auto unfinished = home.found.unfinished();
    REQUIRE(unfinished.size() == 1);
    CHECK(unfinished[0].play.choices == std::vector<std::string>{"a", "b"});
    CHECK(need(home.store->checkChains()).empty());

    // Killed between the store and the move of the file: nothing comes twice.
    fs::rename(home.plays / "in-records" / "000000000100-orange-1.jsonl", home.plays / "000000000100-orange-1.jsonl");
    CHECK(need(records::takeOverJournals(home.plays, *home.store)) == 1);
    CHECK(need(home.store->list()).size() == 2);
    CHECK(need(home.store->checkChains()).empty());
}

TEST_CASE("of several open exams of a scenario the latest is the one to go on with") {
    const Home home;
    for (int i = 0; i < 3; ++i) {
        const fs::path path = home.plays / (std::to_string(i) + ".jsonl");
        writeText(path, headerLine + choiceLine("c" + std::to_string(i)));
        touch(path, i == 1 ? 10 : 1000);
    }
    CHECK(need(records::takeOverJournals(home.plays, *home.store)) == 3);
    CHECK(need(home.store->list()).size() == 3);
    const auto unfinished = home.found.unfinished();
    REQUIRE(unfinished.size() == 1);
    CHECK(unfinished[0].play.choices == std::vector<std::string>{"c1"});
}

TEST_CASE("journals that are played, and files that are none, are left alone") {
    const Home home;
    const fs::path played = home.plays / "played.jsonl";
    writeText(played, practiceLine(1) + choiceLine("a"));
    const int file = ::open(played.c_str(), O_RDWR | O_CLOEXEC);
    REQUIRE(::flock(file, LOCK_EX) == 0);
    writeText(home.plays / "notes.txt", "mine");
    writeText(home.plays / "junk.jsonl", std::string("\0\xff\n{", 4));
    writeText(home.plays / "empty.jsonl", "");
    writeText(home.plays / "huge.jsonl", practiceLine(1) + std::string(5'000'000, ' '));
    fs::create_directory(home.plays / "folder.jsonl");
    fs::create_symlink(home.plays / "notes.txt", home.plays / "link.jsonl");
    REQUIRE(::mkfifo((home.plays / "pipe.jsonl").c_str(), 0600) == 0);
    CHECK(need(records::takeOverJournals(home.plays, *home.store)) == 0);
    CHECK(std::distance(fs::directory_iterator(home.plays), {}) == 8);
    CHECK_FALSE(fs::exists(home.folder.path() / "records.sqlite"));
    ::close(file);
    CHECK(need(records::takeOverJournals(home.plays, *home.store)) == 1);
    CHECK(need(records::takeOverJournals(home.plays / "nowhere", *home.store)) == 0);
}

TEST_CASE("journals stay where they are when the store cannot take them") {
    const Home home;
    const fs::path path = home.plays / "1.jsonl";
    writeText(path, practiceLine(1) + choiceLine("a"));
    writeText(home.folder.path() / "records.sqlite", std::string(5000, '?'));
    const auto taken = records::takeOverJournals(home.plays, *home.store);
    REQUIRE(std::holds_alternative<records::SaveFault>(taken));
    CHECK(std::get<records::SaveFault>(taken).kind == records::SaveFault::Kind::damaged);
    CHECK(fs::exists(path));
}
