#include "records/deck_file.hpp"

#include <csignal>
#include <vector>

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "records/local_day.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::records;
using testing::TempFolder;

namespace {

const core::Day day = core::dayOf(2026, 11, 25);

Mistake mistakeAt(const std::string& scene) {
    return {.key = {"orange", scene, "ask"}, .digest = "0123456789abcdef", .choices = {"one"}, .chosen = "push", .day = day};
}

std::vector<Missed> mistakes(std::initializer_list<std::string> scenes) {
    std::vector<Missed> all;
    for (const std::string& scene : scenes) all.push_back(mistakeAt(scene));
    return all;
}

}  // namespace

TEST_CASE("mistakes and answers are on the disk, in a folder made for them") {
    const TempFolder folder;
    const auto path = folder.path() / "new/fourfold/deck.jsonl";
    DeckFile deck(path);
    CHECK(deck.read().entries.empty());
    CHECK(deck.fault() == nullptr);
    deck.add(mistakes({"doorway", "kitchen"}));
    deck.answer(mistakeAt("kitchen").key, "ask", {day.plus(1), true});
    CHECK(deck.fault() == nullptr);
    DeckFile other(path);
    const Deck read = other.read();
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[1].answers == std::vector<DrillAnswer>{{day.plus(1), true}});
}

TEST_CASE("a mistake that stands in the deck just so is not written again, unless it was drilled since") {
    const TempFolder folder;
    const auto path = folder.path() / "deck.jsonl";
    DeckFile deck(path);
    deck.add(mistakes({"doorway"}));
    const std::string once = testing::readText(path);
    deck.add(mistakes({"doorway"}));
    CHECK(testing::readText(path) == once);
    deck.answer(mistakeAt("doorway").key, "ask", {day.plus(1), true});
    deck.add(mistakes({"doorway"}));
    CHECK(deck.read().entries.at(0).answers.empty());
}

TEST_CASE("what a kill tore off is passed over, and what comes after stands on a line of its own") {
    const TempFolder folder;
    const auto path = folder.path() / "deck.jsonl";
    DeckFile deck(path);
    deck.add(mistakes({"doorway", "kitchen"}));
    const std::string whole = testing::readText(path);
    testing::writeText(path, whole.substr(0, whole.size() - 20));
    CHECK(deck.read().entries.size() == 1);
    CHECK(deck.read().unreadable == 1);
    deck.add(mistakes({"yard"}));
    const Deck read = deck.read();
    REQUIRE(read.entries.size() == 2);
    CHECK(read.entries[1].decision()->key.scene == "yard");
    CHECK(read.unreadable == 1);
}

TEST_CASE("many writers at once lose nothing and tear nothing, killed or not") {
    const TempFolder folder;
    const auto path = folder.path() / "deck.jsonl";
    constexpr int writers = 6;
    constexpr int lines = 40;
    std::vector<pid_t> children;
    for (int writer = 0; writer < writers; ++writer) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            DeckFile deck(path);
            for (int i = 0; i < lines; ++i) {
                const std::vector<Missed> one{mistakeAt("scene-" + std::to_string(writer) + "-" + std::to_string(i))};
                deck.add(one);
                // The last writer is killed in the middle of its work.
                if (writer == writers - 1 && i == lines / 2) ::raise(SIGKILL);
            }
            ::_exit(deck.fault() == nullptr ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK((WIFSIGNALED(status) || WEXITSTATUS(status) == 0));
    }
    const Deck read = DeckFile(path).read();
    CHECK(read.unreadable == 0);
    CHECK(read.entries.size() == (writers - 1) * lines + lines / 2 + 1);
}

TEST_CASE("a folder that must not be written says so, and what could not be kept comes with the next write") {
    const TempFolder folder;
    const auto closed = folder.path() / "closed";
    std::filesystem::create_directory(closed);
    std::filesystem::permissions(closed, std::filesystem::perms(0555));
    DeckFile deck(closed / "deck.jsonl");
    {
        const testing::Unprivileged user;
        deck.add(mistakes({"doorway"}));
        REQUIRE(deck.fault() != nullptr);
        CHECK(deck.fault()->kind == SaveFault::Kind::notAllowed);
        // Nothing is lost while the program runs.
        CHECK(deck.read().entries.size() == 1);
    }
    std::filesystem::permissions(closed, std::filesystem::perms(0777));
    deck.answer(mistakeAt("doorway").key, "ask", {day.plus(1), true});
    CHECK(deck.fault() == nullptr);
    const Deck read = DeckFile(closed / "deck.jsonl").read();
    REQUIRE(read.entries.size() == 1);
    CHECK(read.entries[0].answers.size() == 1);
}

TEST_CASE("without a home nothing is kept, and that is said") {
    DeckFile deck({});
    deck.add(mistakes({"doorway"}));
    REQUIRE(deck.fault() != nullptr);
    CHECK(deck.fault()->kind == SaveFault::Kind::noHome);
}

TEST_CASE("a deck that cannot be read is no empty deck") {
    const TempFolder folder;
    const auto path = folder.path() / "deck.jsonl";
    std::filesystem::create_directory(path);
    DeckFile folderDeck(path);
    CHECK(folderDeck.read().entries.empty());
    CHECK(folderDeck.fault() != nullptr);
    folderDeck.add(mistakes({"doorway"}));
    CHECK(folderDeck.fault() != nullptr);

    const auto pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    DeckFile pipeDeck(pipe);
    CHECK(pipeDeck.read().entries.empty());
    CHECK(pipeDeck.fault() != nullptr);
}

TEST_CASE("a full disk leaves the deck as it was") {
    const TempFolder folder;
    const auto path = folder.path() / "deck.jsonl";
    DeckFile deck(path);
    deck.add(mistakes({"doorway"}));
    const std::string before = testing::readText(path);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit unlimited{};
    ::getrlimit(RLIMIT_FSIZE, &unlimited);
    rlimit limit = unlimited;
    limit.rlim_cur = before.size() + 10;
    ::setrlimit(RLIMIT_FSIZE, &limit);
    deck.add(mistakes({"kitchen"}));
    ::setrlimit(RLIMIT_FSIZE, &unlimited);
    std::signal(SIGXFSZ, handler);
    REQUIRE(deck.fault() != nullptr);
    CHECK(deck.fault()->kind == SaveFault::Kind::full);
    CHECK(testing::readText(path) == before);
}

TEST_CASE("the local day turns at local midnight, in summer and in winter") {
    const char* before = std::getenv("TZ");
    const std::string kept = before != nullptr ? before : "";
    const auto in = [](const char* zone, std::int64_t seconds) {
        ::setenv("TZ", zone, 1);
        return core::isoText(localDay(seconds));
    };
    // 2026-11-25 16:00:00 UTC is midnight in Shanghai.
    constexpr std::int64_t midnight = 1795622400;
    CHECK(in("CST-8", midnight - 1) == "2026-11-25");
    CHECK(in("CST-8", midnight) == "2026-11-26");
    CHECK(in("UTC0", midnight) == "2026-11-25");
    CHECK(in("WST12", midnight) == "2026-11-25");
    CHECK(in("EST-12", midnight) == "2026-11-26");
    // Clocks go forward at 2:00 on the last Sunday of March: that day has 23 hours and is one day all the same.
    constexpr const char* berlin = "CET-1CEST,M3.5.0,M10.5.0/3";
    constexpr std::int64_t march29 = 1774738800;  // 2026-03-29 00:00 in Berlin
    CHECK(in(berlin, march29 - 1) == "2026-03-28");
    CHECK(in(berlin, march29 + 23 * 3600 - 1) == "2026-03-29");
    CHECK(in(berlin, march29 + 23 * 3600) == "2026-03-30");
    before != nullptr ? ::setenv("TZ", kept.c_str(), 1) : ::unsetenv("TZ");
    ::tzset();
}
