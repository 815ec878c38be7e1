#include "records/play_store.hpp"

#include <algorithm>
#include <chrono>

#include <csignal>
#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/file_size_limit.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold;
using namespace fourfold::records;
using testing::FileSizeLimit;
using testing::TempFolder;

namespace {

PlayHeader headerAt(std::int64_t started, std::string scenario = "orange") {
    return {.scenario = std::move(scenario),
            .digest = "0123456789abcdef",
            .seed = 7,
            .mode = engine::Mode::practice,
            .language = core::Language::zh,
            .started = started};
}

PlayEnd endWith(std::int64_t score, bool redLine = false) {
    return {.ending = "ending-won",
            .result = scenario::Result::won,
            .score = engine::whole(score),
            .pass = score >= 60 && !redLine,
            .redLine = redLine};
}

void touch(const std::filesystem::path& path, int secondsAgo) {
    std::filesystem::last_write_time(path,
                                     std::filesystem::file_time_type::clock::now() - std::chrono::seconds(secondsAgo));
}

}  // namespace

TEST_CASE("a play is on the disk after each choice") {
    const TempFolder folder;
    const PlayStore store(folder.path() / "new" / "plays");
    Journal journal = store.begin(headerAt(100));
    journal.choose("one");
    CHECK(journal.fault() == nullptr);
    REQUIRE(store.plays().size() == 1);
    CHECK(store.plays()[0].play.choices == std::vector<std::string>{"one"});
    journal.choose("two");
    journal.rollBack(1);
    journal.choose("three");
    journal.end(endWith(80));
    const FoundPlay found = store.plays().at(0);
    CHECK(found.play.header == headerAt(100));
    CHECK(found.play.choices == std::vector<std::string>{"one", "three"});
    CHECK(found.play.end == endWith(80));
    CHECK(found.path == journal.path());
}

TEST_CASE("a play without a choice leaves no file") {
    const TempFolder folder;
    const PlayStore store(folder.path() / "plays");
    { const Journal journal = store.begin(headerAt(100)); }
    CHECK_FALSE(std::filesystem::exists(folder.path() / "plays"));
}

TEST_CASE("a journal by default keeps nothing") {
    Journal journal;
    journal.choose("one");
    journal.end(endWith(1));
    CHECK(journal.fault() == nullptr);
    CHECK(journal.path().empty());
}

TEST_CASE("a play can begin with choices already taken") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    const std::vector<std::string> taken{"one", "two"};
    Journal journal = store.begin(headerAt(100), taken);
    CHECK(store.plays().at(0).play.choices == taken);
    journal.choose("three");
    CHECK(store.plays().at(0).play.choices.size() == 3);
}

TEST_CASE("two plays begun in the same second have two files") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    Journal first = store.begin(headerAt(100));
    Journal second = store.begin(headerAt(100));
    first.choose("one");
    second.choose("two");
    CHECK(first.path() != second.path());
    CHECK(store.plays().size() == 2);
}

TEST_CASE("unfinished plays come latest touched first, without those being played") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    std::vector<std::filesystem::path> paths;
    for (const int started : {100, 200, 300}) {
        Journal journal = store.begin(headerAt(started));
        journal.choose("one");
        paths.push_back(journal.path());
    }
    {
        Journal ended = store.begin(headerAt(400));
        ended.choose("one");
        ended.end(endWith(50));
        Journal undone = store.begin(headerAt(500));
        undone.choose("one");
        undone.rollBack(0);
    }
    touch(paths[0], 10);
    touch(paths[1], 1000);
    touch(paths[2], 500);
    Journal playing = store.begin(headerAt(600));
    playing.choose("one");

    const std::vector<FoundPlay> unfinished = store.unfinished();
    REQUIRE(unfinished.size() == 3);
    CHECK(unfinished[0].path == paths[0]);
    CHECK(unfinished[1].path == paths[2]);
    CHECK(unfinished[2].path == paths[1]);
}

TEST_CASE("a resumed play goes on where it stopped, its torn line cut off") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    std::filesystem::path path;
    {
        Journal journal = store.begin(headerAt(100));
        journal.choose("one");
        path = journal.path();
    }
    testing::writeText(path, testing::readText(path) + "{\"choice\":\"tw");
    {
        auto outcome = store.resume(path);
        REQUIRE(std::holds_alternative<Resumed>(outcome));
        Resumed& resumed = std::get<Resumed>(outcome);
        CHECK(resumed.play.choices == std::vector<std::string>{"one"});
        resumed.journal.choose("three");
        CHECK(resumed.journal.fault() == nullptr);
    }
    CHECK(store.plays().at(0).play.choices == std::vector<std::string>{"one", "three"});
}

TEST_CASE("a play is played by one program at a time") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    Journal journal = store.begin(headerAt(100));
    journal.choose("one");
    const auto outcome = store.resume(journal.path());
    REQUIRE(std::holds_alternative<SaveFault>(outcome));
    CHECK(std::get<SaveFault>(outcome).kind == SaveFault::Kind::inUse);
}

TEST_CASE("resuming what is no play says why") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    testing::writeText(folder.path() / "junk.jsonl", "junk\n");
    CHECK(std::holds_alternative<SaveFault>(store.resume(folder.path() / "junk.jsonl")));
    const auto gone = store.resume(folder.path() / "gone.jsonl");
    REQUIRE(std::holds_alternative<SaveFault>(gone));
    CHECK(std::get<SaveFault>(gone).reason() == "No such file or directory");
}

TEST_CASE("the best score of a scenario leaves red lines and unfinished plays out") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    const auto play = [&](std::int64_t started, const char* scenario, std::int64_t score, bool redLine) {
        Journal journal = store.begin(headerAt(started, scenario));
        journal.choose("one");
        journal.end(endWith(score, redLine));
    };
    play(1, "orange", 55, false);
    play(2, "orange", 71, false);
    play(3, "orange", 99, true);
    play(4, "insider", 12, false);
    store.begin(headerAt(5, "ks-reentry")).choose("one");

    const auto best = store.bestScores();
    REQUIRE(best.size() == 2);
    CHECK(best.find("orange")->second.score == engine::whole(71));
    CHECK(best.find("orange")->second.pass);
    CHECK(best.find("insider")->second.score == engine::whole(12));
    CHECK_FALSE(best.find("insider")->second.pass);
}

TEST_CASE("a play that could not be scored is no best score") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    Journal journal = store.begin(headerAt(1));
    journal.choose("one");
    PlayEnd end = endWith(70);
    end.score.reset();
    journal.end(end);
    CHECK(store.bestScores().empty());
    CHECK(store.unfinished().empty());
}

TEST_CASE("whatever else lies in the folder is passed over") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    store.begin(headerAt(100)).choose("one");
    testing::writeText(folder.path() / "notes.txt", "mine");
    testing::writeText(folder.path() / "junk.jsonl", std::string("\0\xff\n{", 4));
    testing::writeText(folder.path() / "empty.jsonl", "");
    testing::writeText(folder.path() / "huge.jsonl", lineOf(headerAt(1)) + std::string(5'000'000, ' '));
    std::filesystem::create_directory(folder.path() / "folder.jsonl");
    std::filesystem::create_symlink(folder.path() / "nowhere", folder.path() / "link.jsonl");
    REQUIRE(::mkfifo((folder.path() / "pipe.jsonl").c_str(), 0600) == 0);
    CHECK(store.plays().size() == 1);
    CHECK(store.unfinished().size() == 1);
    CHECK(PlayStore(folder.path() / "nowhere").plays().empty());
}

TEST_CASE("a forgotten play is gone") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    store.begin(headerAt(100)).choose("one");
    const std::filesystem::path path = store.plays().at(0).path;
    store.forget(path);
    store.forget(path);
    CHECK(store.plays().empty());
}

TEST_CASE("without a home the play goes on and the journal says that it is not saved") {
    Journal journal = PlayStore({}).begin(headerAt(100));
    CHECK(journal.fault() == nullptr);
    journal.choose("one");
    REQUIRE(journal.fault() != nullptr);
    CHECK(journal.fault()->kind == SaveFault::Kind::noHome);
}

TEST_CASE("a read-only folder is a fault, and saving begins when it opens up") {
    const TempFolder folder;
    ::chmod(folder.path().c_str(), 0555);
    const PlayStore store(folder.path() / "plays");
    Journal journal = store.begin(headerAt(100));
    {
        const testing::Unprivileged nobody;
        journal.choose("one");
    }
    REQUIRE(journal.fault() != nullptr);
    CHECK(journal.fault()->kind == SaveFault::Kind::notAllowed);
    CHECK(store.plays().empty());

    ::chmod(folder.path().c_str(), 0755);
    journal.choose("two");
    CHECK(journal.fault() == nullptr);
    CHECK(store.plays().at(0).play.choices == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a full disk is a fault that leaves whole lines, and nothing is lost once there is room") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    Journal journal = store.begin(headerAt(100));
    journal.choose("one");
    const auto size = std::filesystem::file_size(journal.path());
    {
        const FileSizeLimit limit(size + 5);
        journal.choose("two");
        REQUIRE(journal.fault() != nullptr);
        CHECK(journal.fault()->kind == SaveFault::Kind::full);
        CHECK(std::filesystem::file_size(journal.path()) == size);
        journal.choose("three");
        CHECK(journal.fault() != nullptr);
        CHECK(store.plays().at(0).play.choices == std::vector<std::string>{"one"});
    }
    journal.rollBack(2);
    CHECK(journal.fault() == nullptr);
    CHECK(store.plays().at(0).play.choices == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a kill at any moment loses no choice that was acknowledged") {
    const TempFolder folder;
    const PlayStore store(folder.path());
    for (int round = 0; round < 20; ++round) {
        int acknowledged[2];
        REQUIRE(::pipe(acknowledged) == 0);
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            Journal journal = store.begin(headerAt(1000 + round));
            for (char byte = 1;; byte = 1) {
                journal.choose("a-choice-with-a-long-name");
                if (journal.fault() != nullptr || ::write(acknowledged[1], &byte, 1) != 1) ::_exit(1);
            }
        }
        ::close(acknowledged[1]);
        std::size_t count = 0;
        char byte = 0;
        while (count < static_cast<std::size_t>(3 + round * 5) && ::read(acknowledged[0], &byte, 1) == 1) ++count;
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(WIFSIGNALED(status));
        while (::read(acknowledged[0], &byte, 1) == 1) ++count;
        ::close(acknowledged[0]);

        const std::vector<FoundPlay> unfinished = store.unfinished();
        const auto found =
            std::ranges::find(unfinished, 1000 + round, [](const FoundPlay& p) { return p.play.header.started; });
        REQUIRE(found != unfinished.end());
        CHECK(found->play.choices.size() >= count);
        CHECK(found->play.choices.size() <= count + 1);
        auto outcome = store.resume(found->path);
        REQUIRE(std::holds_alternative<Resumed>(outcome));
        std::get<Resumed>(outcome).journal.end(endWith(10));
    }
    CHECK(store.unfinished().empty());
    CHECK(store.plays().size() == 20);
}
