#include "records/play_store.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "records/store_places.hpp"
#include "support/file_size_limit.hpp"
#include "support/temp_folder.hpp"
#include "system/digest.hpp"

namespace fourfold::records {

using testing::FileSizeLimit;
using testing::TempFolder;

namespace {

// Begun so many seconds after 1970 did.
PlayHeader playAt(std::int64_t started, std::string scenario = "orange", engine::Mode mode = engine::Mode::practice) {
    return {.scenario = std::move(scenario),
            .digest = system::digestOf("first").text,
            .seed = 7,
            .mode = mode,
            .language = core::Language::zh,
            .started = core::momentOf(1000 * started)};
}

// A version of the scenario.
KeptVersion versionWith(std::string bytes) {
    const core::Digest digest = system::digestOf(bytes);
    return {.kind = AttemptKind::play, .subject = "orange", .digest = digest, .bytes = std::move(bytes)};
}

PlayEnd endWith(std::int64_t score, bool redLine = false) {
    return {.ending = "ending-won",
            .result = scenario::Result::won,
            .score = engine::whole(score),
            .pass = score >= 60 && !redLine,
            .redLine = redLine};
}

// A store in a folder of its own, with clocks that the test moves.
struct Table {
    [[nodiscard]] Journal begin(const PlayHeader& header, std::span<const Taken> choices = {}) const {
        return plays.begin(header, versionWith("first"), choices);
    }
    // The play of the attempt that was begun last.
    [[nodiscard]] StoredPlay last() const {
        const Attempt attempt = need(store->list()).at(0);
        return playOf(playHeaderOf(attempt.header), need(store->moves(attempt.header.id)));
    }

    TempFolder folder;
    std::filesystem::path path = folder.path() / "data" / "records.sqlite";
    std::shared_ptr<AttemptStore> store = std::make_shared<AttemptStore>(path.string());
    core::Moment wall = core::momentOf(1'000'000);
    core::Duration steady{50};
    fourfold::system::Clock clock{.wall = [this] { return wall; }, .steady = [this] { return steady; }};
    PlayStore plays{store, {}, clock};
};

}  // namespace

TEST_CASE("a play is in the store after each choice") {
    const Table table;
    Journal journal = table.begin(playAt(100));
    journal.choose("doorway", "one");
    CHECK(journal.fault() == nullptr);
    CHECK(table.last().choices == std::vector<std::string>{"one"});
    journal.choose("doorway", "two");
    journal.rollBack(1);
    journal.choose("kitchen", "three");
    journal.end(endWith(80));
    const StoredPlay found = table.last();
    CHECK(found.header == playAt(100));
    CHECK(found.choices == std::vector<std::string>{"one", "three"});
    CHECK(found.end == endWith(80));
    const std::vector<Move> moves = need(table.store->moves(journal.attempt()));
    REQUIRE(moves.size() == 5);
    CHECK(moves[3].what == Move::What(Move::Choice{"kitchen", "three"}));
    CHECK(need(table.store->checkChains()).empty());
}

TEST_CASE("a play without a choice leaves nothing behind, nor does looking for one") {
    const Table table;
    { const Journal journal = table.begin(playAt(100)); }
    CHECK(table.plays.unfinished().empty());
    CHECK(table.plays.bestScores().empty());
    CHECK_FALSE(table.plays.fault());
    CHECK_FALSE(std::filesystem::exists(table.path.parent_path()));
}

TEST_CASE("a journal by default keeps nothing") {
    Journal journal;
    journal.choose("doorway", "one");
    journal.end(endWith(1));
    CHECK(journal.fault() == nullptr);
    CHECK(journal.attempt().empty());
}

TEST_CASE("a play can begin with choices already taken") {
    const Table table;
    const std::vector<Taken> taken{{"doorway", "one"}, {"doorway", "two"}};
    Journal journal = table.begin(playAt(100), taken);
    CHECK(table.last().choices == std::vector<std::string>{"one", "two"});
    journal.choose("doorway", "three");
    CHECK(table.last().choices.size() == 3);
}

TEST_CASE("another version alone begins no attempt, and is told with the first choice") {
    const Table table;
    Journal journal = table.begin(playAt(100));
    journal.changeVersion(versionWith("second"), 0);
    CHECK_FALSE(std::filesystem::exists(table.path));
    journal.choose("doorway", "one");
    CHECK(table.last().digest == system::digestOf("second").text);
    CHECK(table.last().header.digest == system::digestOf("first").text);
    journal.end(endWith(70));
    journal.changeVersion(versionWith("third"), 1);
    CHECK(table.last().digest == system::digestOf("third").text);
    CHECK_FALSE(table.last().end);
}

TEST_CASE("unfinished plays come latest touched first, without those being played") {
    Table table;
    std::vector<AttemptId> ids;
    for (const int touched : {9000, 1000, 5000}) {
        Journal journal = table.begin(playAt(100));
        table.wall = core::momentOf(touched);
        journal.choose("doorway", "one");
        ids.push_back(journal.attempt());
    }
    {
        Journal ended = table.begin(playAt(400));
        ended.choose("doorway", "one");
        ended.end(endWith(50));
        Journal undone = table.begin(playAt(500));
        undone.choose("doorway", "one");
        undone.rollBack(0);
    }
    Journal playing = table.begin(playAt(600));
    playing.choose("doorway", "one");

    const std::vector<FoundPlay> unfinished = table.plays.unfinished();
    REQUIRE(unfinished.size() == 3);
    CHECK(unfinished[0].attempt == ids[0]);
    CHECK(unfinished[1].attempt == ids[2]);
    CHECK(unfinished[2].attempt == ids[1]);
    AttemptStore other(table.path.string());
    CHECK(need(other.openAttempts({}, AttemptKind::play)).size() == 4);  // the undone one is open, too
}

TEST_CASE("a resumed play goes on where it stopped, whatever the clocks did meanwhile") {
    Table table;
    AttemptId id;
    {
        Journal journal = table.begin(playAt(100, "orange", engine::Mode::exam));
        table.steady += core::Duration(1500);
        journal.choose("doorway", "one");
        id = journal.attempt();
    }
    table.wall -= core::Duration(90'000'000);  // somebody sets the clock back by a day
    table.steady = core::Duration(7);          // the computer was started again
    {
        auto outcome = table.plays.resume(id);
        REQUIRE(outcome);
        Resumed& resumed = outcome.value();
        CHECK(resumed.play.choices == std::vector<std::string>{"one"});
        table.steady += core::Duration(400);
        resumed.journal.choose("doorway", "three");
        CHECK(resumed.journal.fault() == nullptr);
    }
    CHECK(table.last().choices == std::vector<std::string>{"one", "three"});
    CHECK(need(table.store->find(id))->elapsed == core::Duration(1900));
}

TEST_CASE("a play is played by one program at a time") {
    const Table table;
    Journal journal = table.begin(playAt(100));
    journal.choose("doorway", "one");
    const PlayStore other(std::make_shared<AttemptStore>(table.path.string()));
    for (const PlayStore& plays : {table.plays, other}) {
        const auto outcome = plays.resume(journal.attempt());
        REQUIRE_FALSE(outcome);
        CHECK(outcome.fault().kind == SaveFault::Kind::inUse);
    }
    const Journal moved = std::move(journal);
    CHECK_FALSE(other.resume(moved.attempt()));
}

TEST_CASE("an exam takes the place of the one on the same scenario that is still open") {
    const Table table;
    { table.begin(playAt(100, "orange", engine::Mode::exam)).choose("doorway", "one"); }
    Journal second = table.begin(playAt(200, "orange", engine::Mode::exam));
    second.choose("doorway", "two");
    CHECK(second.fault() == nullptr);
    CHECK(need(table.store->list())[1].state == AttemptState::left);
    // One that is being played stays.
    Journal third = table.begin(playAt(300, "orange", engine::Mode::exam));
    third.choose("doorway", "three");
    REQUIRE(third.fault() != nullptr);
    CHECK(third.fault()->kind == SaveFault::Kind::alreadyOpen);
    second.end(endWith(70));
    third.choose("doorway", "four");
    CHECK(third.fault() == nullptr);
    CHECK(table.last().choices == std::vector<std::string>{"three", "four"});
}

TEST_CASE("resuming what is no play says why") {
    const Table table;
    table.begin(playAt(100)).choose("doorway", "one");
    const auto gone = table.plays.resume(AttemptId("gone"));
    REQUIRE_FALSE(gone);
    CHECK(gone.fault().reason() == "No such file or directory");
}

TEST_CASE("a play that could not be scored is no best score") {
    const Table table;
    Journal journal = table.begin(playAt(1));
    journal.choose("doorway", "one");
    PlayEnd end = endWith(70);
    end.score.reset();
    journal.end(end);
    CHECK(table.plays.bestScores().empty());
    CHECK(table.plays.unfinished().empty());
    CHECK(table.last().end == end);
}

TEST_CASE("without a home the play goes on and the journal says that it is not saved") {
    Journal journal = PlayStore(std::make_shared<AttemptStore>("")).begin(playAt(100), versionWith("first"));
    CHECK(journal.fault() == nullptr);
    journal.choose("doorway", "one");
    REQUIRE(journal.fault() != nullptr);
    CHECK(journal.fault()->kind == SaveFault::Kind::noHome);
}

TEST_CASE("what could not be saved is saved with the next choice, once there is a way") {
    const Table table;
    ::chmod(table.folder.path().c_str(), 0555);
    Journal journal = table.begin(playAt(100));
    {
        const testing::Unprivileged nobody;
        journal.choose("doorway", "one");
    }
    REQUIRE(journal.fault() != nullptr);
    CHECK(journal.fault()->kind == SaveFault::Kind::notAllowed);
    ::chmod(table.folder.path().c_str(), 0755);
    journal.choose("doorway", "two");
    CHECK(journal.fault() == nullptr);
    CHECK(table.last().choices == std::vector<std::string>{"one", "two"});
    {
        const FileSizeLimit limit(1000);
        journal.choose("doorway", "three");
        REQUIRE(journal.fault() != nullptr);
        CHECK(journal.fault()->kind == SaveFault::Kind::full);
        CHECK(table.last().choices.size() == 2);
    }
    journal.rollBack(2);
    CHECK(journal.fault() == nullptr);
    CHECK(table.last().choices == std::vector<std::string>{"one", "two"});
}

}  // namespace fourfold::records
