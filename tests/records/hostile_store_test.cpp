// Stores that come from elsewhere, in which anything can stand: nothing ends the program, and nothing false is told.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "core/random.hpp"
#include "records/attempt_store.hpp"
#include "records/store_places.hpp"
#include "records/uuid.hpp"
#include "support/temp_folder.hpp"
#include "support/text.hpp"
#include "system/digest.hpp"

using namespace fourfold;
using namespace fourfold::records;
using testing::TempFolder;
namespace fs = std::filesystem;

namespace {

// A store with people, attempts of both kinds and a deck, closed so that all is in its file.
void makeStore(const fs::path& path) {
    AttemptStore store(path.string());
    for (const char* name : {"李雷", "Han", "Mei"}) {
        const PersonId id = need(store.person(name, "A")).id;
        for (int i = 0; i < 3; ++i) {
            AttemptHeader header = headerOf(id, i == 2 ? engine::Mode::exam : engine::Mode::practice);
            header.kind = i == 2 ? AttemptKind::quiz : AttemptKind::play;
            const std::vector<Move> moves{choice("one"), choice("two"), endMove()};
            need(store.write(header, 0, std::span(moves).first(i == 1 ? 2 : 3)));
        }
        const std::vector<DeckEvent> missed{{.id = newUuid(),
                                             .at = core::momentOf(9),
                                             .what = MissedQuestion{{"b", "q"}, "d", "a", core::Day{20'000}}}};
        need(store.addDeckEvents(id, missed));
    }
    const KeptVersion version{
        .kind = AttemptKind::quiz, .subject = "b", .digest = system::digestOf("a bank"), .bytes = "a bank"};
    need(store.keepVersions(std::span(&version, 1), core::momentOf(9)));
}

// All that the store tells, as text.
std::string toldBy(AttemptStore& store) {
    std::string told;
    const auto fault = store.forEach({}, [&](const Attempt& attempt, const std::vector<Move>& moves) {
        const AttemptHeader& header = attempt.header;
        told += header.id.text() + header.person.text() + attempt.person.name + attempt.person.className +
                header.subject + header.digest + std::to_string(header.seed) + attempt.outcome.result +
                outcomeText(attempt.outcome) + std::to_string(core::millisecondsOf(header.started)) +
                std::to_string(core::millisecondsOf(attempt.elapsed)) +
                std::to_string(static_cast<int>(attempt.state)) + std::to_string(static_cast<int>(header.mode));
        for (const Move& move : moves) {
            const auto* taken = as<Move::Choice>(move);
            told += taken == nullptr ? "-" : taken->scene + taken->choice;
            told += std::to_string(core::millisecondsOf(move.at));
        }
    });
    if (fault) return std::string(fault->key());
    const auto people = store.people();
    if (!people) return std::string(people.fault().key());
    for (const Person& person : people.value()) {
        told += person.id.text() + person.name;
        const auto events = store.deckEvents(person.id);
        if (!events) return std::string(events.fault().key());
        for (const DeckEvent& event : events.value()) told += event.id;
    }
    return told;
}

// Changes one byte of a store, and says whether the change can be seen: as a fault, as a finding, or in nothing.
bool isFlipSeen(const std::string& bytes, core::Random& random, const fs::path& path, const std::string& whole) {
    std::string flipped = bytes;
    char& byte = flipped[random.below(static_cast<std::uint32_t>(bytes.size()))];
    byte = static_cast<char>(byte ^ static_cast<char>(1U << random.below(8)));
    testing::writeText(path, flipped);
    for (const char* beside : {"-wal", "-shm"}) fs::remove(fs::path(path) += beside);
    AttemptStore store(path.string(), Access::existing);
    if (store.fault()) return true;
    const auto findings = store.checkChains();
    if (!findings || !findings.value().empty()) return true;
    return toldBy(store) == whole;
}

}  // namespace

TEST_CASE("a byte that was changed in the file is a fault, a finding, or changes nothing") {
    const TempFolder folder;
    const fs::path path = folder.path() / "records.sqlite";
    makeStore(path);
    const std::string bytes = testing::readText(path);
    std::string whole;
    {
        AttemptStore store(path.string());
        whole = toldBy(store);
    }
    // By hand: FOURFOLD_FLIPS=20000
    const char* wanted = std::getenv("FOURFOLD_FLIPS");
    const int flips = wanted == nullptr ? 150 : std::atoi(wanted);
    const fs::path copy = folder.path() / "copy.sqlite";
    int unseen = 0;
    for (int seed = 0; seed < flips; ++seed) {
        core::Random random(static_cast<std::uint64_t>(seed));
        if (isFlipSeen(bytes, random, copy, whole)) continue;
        ++unseen;
        MESSAGE("seed " << seed);
    }
    CHECK(unseen == 0);
}

TEST_CASE("a schema version that there cannot be is a fault, and so is a table that is none") {
    const std::map<std::string, SaveFault::Kind> forgeries{
        {"UPDATE schema_version SET version = -1", SaveFault::Kind::damaged},
        {"UPDATE schema_version SET version = 1000000000000000", SaveFault::Kind::damaged},
        {"UPDATE schema_version SET version = 4294967298", SaveFault::Kind::damaged},
        {"UPDATE schema_version SET version = 'three'", SaveFault::Kind::damaged},
        {"UPDATE schema_version SET version = 99", SaveFault::Kind::newer},
        {"DELETE FROM schema_version", SaveFault::Kind::damaged},
        {"INSERT INTO schema_version VALUES (3)", SaveFault::Kind::damaged},
        {"DROP TABLE deck_event", SaveFault::Kind::damaged},
        {"ALTER TABLE attempt ADD COLUMN more TEXT", SaveFault::Kind::damaged},
    };
    for (const auto& [sql, kind] : forgeries) {
        CAPTURE(sql);
        const TempFolder folder;
        const std::string path = (folder.path() / "records.sqlite").string();
        makeStore(path);
        runSql(path, sql);
        CHECK(kindOf(AttemptStore(path, Access::existing).fault()) == kind);
    }
}

TEST_CASE("a view without end in the place of a table hangs nothing") {
    const TempFolder folder;
    const std::string path = (folder.path() / "there.sqlite").string();
    makeStore(path);
    runSql(path, "ALTER TABLE move RENAME TO moved");
    runSql(path,
           "CREATE VIEW move AS WITH RECURSIVE n(number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n)"
           " SELECT id AS attempt, number, 1 AS at, 1 AS elapsed, 'choice' AS kind, 'a' AS item, 'b' AS value"
           " FROM attempt, n");
    AttemptStore there(path, Access::existing);
    CHECK(kindOf(there.fault()) == SaveFault::Kind::damaged);
    AttemptStore here((folder.path() / "here.sqlite").string());
    CHECK_FALSE(here.merge(there));
}

TEST_CASE(
    "triggers, views, tables and indexes that are not ours are named, and none runs while a store is brought up") {
    const TempFolder folder;
    const std::string path = (folder.path() / "records.sqlite").string();
    makeStore(path);
    runSql(path, "CREATE TRIGGER better AFTER INSERT ON move BEGIN UPDATE attempt SET passed = 1; END");
    runSql(path, "CREATE VIEW people AS SELECT * FROM person");
    runSql(path, "CREATE TABLE notes (text TEXT)");
    runSql(path, "DROP INDEX link_item");
    {
        AttemptStore store(path);
        std::vector<std::string> named;
        for (const ChainFinding& each : need(store.checkChains())) {
            CHECK(each.kind == ChainFinding::Kind::structure);
            named.push_back(each.item);
        }
        CHECK(named == std::vector<std::string>{"index link_item", "table notes", "trigger better", "view people"});
    }
    const std::string old = (folder.path() / "old.sqlite").string();
    makeVersion(old, 2);
    runSql(old, "CREATE TRIGGER better AFTER UPDATE ON attempt BEGIN SELECT 1; END");
    CHECK(kindOf(AttemptStore(old).fault()) == SaveFault::Kind::damaged);
}

TEST_CASE("values of every wrong kind in every column end nothing, and are named") {
    const TempFolder folder;
    const std::string path = (folder.path() / "records.sqlite").string();
    makeStore(path);
    const std::map<std::string, std::vector<std::string>> columns{
        {"attempt", {"origin",  "kind",     "subject", "digest",  "version",         "seed",
                     "mode",    "language", "program", "started", "state",           "elapsed",
                     "touched", "seen",     "moves",   "result",  "score_numerator", "score_denominator",
                     "passed",  "red_line", "begun_by"}},
        {"move", {"at", "elapsed", "kind", "item", "value"}},
        {"person", {"name", "class_name", "number", "salt", "same_as"}},
        {"deck_event", {"at", "day", "event", "subject", "item", "best", "chosen", "digest", "choices", "owner"}},
        {"link", {"kind", "item", "detail", "first_number", "last_number", "content", "hash"}},
        {"version", {"digest", "former", "kind", "subject", "content", "kept"}},
        {"chain", {"own", "first_position", "first_after", "last_position", "last_hash"}}};
    for (const auto& [table, names] : columns) {
        for (const std::string& column : names) {
            for (const char* value : {"x'fffefd'", "'\xef\xbf\xbf'", "9223372036854775807", "-9223372036854775808",
                                      "1e300", "'abc'", "zeroblob(5)"}) {
                CAPTURE(table + "." + column + " = " + value);
                const fs::path copy = folder.path() / "copy.sqlite";
                fs::copy_file(path, copy, fs::copy_options::overwrite_existing);
                runSql(copy.string(), "UPDATE " + table + " SET " + column + " = " + value +
                                          " WHERE rowid = (SELECT max(rowid) FROM " + table + ")");
                AttemptStore store(copy.string(), Access::existing);
                static_cast<void>(toldBy(store));
                static_cast<void>(store.overview());
                const auto findings = store.checkChains();
                CHECK((!findings || !findings.value().empty()));
                AttemptStore here((folder.path() / "here.sqlite").string());
                static_cast<void>(here.merge(store));
                CHECK(need(here.checkChains()).empty());
            }
        }
    }
}
