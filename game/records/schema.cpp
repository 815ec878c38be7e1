#include "records/schema.hpp"

#include <array>
#include <limits>
#include <span>
#include <string>
#include <vector>

#include "records/chain_table.hpp"
#include "records/chain_upgrade.hpp"
#include "records/link.hpp"
#include "records/person_changes.hpp"
#include "records/person_rows.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

using Statements = std::span<const char* const>;

// Times are milliseconds: moments are counted from 1970, in UTC. A score_denominator of 0 means no score. 0 and 1 mean
// no and yes.
//
// chain: each store closes attempts into a chain of its own (own = 1), and keeps those of the stores whose records it
// has taken in. A chain begins behind first_position, after the hash first_after: a branch of another chain where two
// copies of one store went on apart.
// closing: a link of a chain: an attempt as it stood after so many moves, and the
// hash over it and the link before.
constexpr std::array version1{
    "CREATE TABLE schema_version (version BIGINT NOT NULL)",
    "INSERT INTO schema_version (version) VALUES (0)",
    "CREATE TABLE chain (id TEXT PRIMARY KEY, own BIGINT NOT NULL, first_position BIGINT NOT NULL,"
    " first_after TEXT NOT NULL, last_position BIGINT NOT NULL, last_hash TEXT NOT NULL)",
    "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, class_name TEXT NOT NULL,"
    " UNIQUE (name, class_name))",
    "CREATE TABLE attempt (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id), origin TEXT NOT NULL,"
    " kind TEXT NOT NULL, subject TEXT NOT NULL, digest TEXT NOT NULL, version TEXT NOT NULL, seed BIGINT NOT NULL,"
    " mode TEXT NOT NULL, language TEXT NOT NULL, program TEXT NOT NULL, started BIGINT NOT NULL, state TEXT NOT NULL,"
    " elapsed BIGINT NOT NULL, touched BIGINT NOT NULL, moves BIGINT NOT NULL, result TEXT NOT NULL,"
    " score_numerator BIGINT NOT NULL, score_denominator BIGINT NOT NULL, passed BIGINT NOT NULL,"
    " red_line BIGINT NOT NULL)",
    "CREATE UNIQUE INDEX attempt_open_exam ON attempt (person, kind, subject, origin)"
    " WHERE state = 'open' AND mode = 'exam'",
    "CREATE INDEX attempt_open ON attempt (origin, person, kind, touched) WHERE state = 'open'",
    "CREATE INDEX attempt_best ON attempt (origin, person, kind, subject, score_numerator, score_denominator, passed)"
    " WHERE state = 'ended' AND red_line = 0 AND score_denominator > 0",
    "CREATE INDEX attempt_started ON attempt (started)",
    "CREATE TABLE move (attempt TEXT NOT NULL REFERENCES attempt (id), number BIGINT NOT NULL, at BIGINT NOT NULL,"
    " elapsed BIGINT NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL, value TEXT NOT NULL,"
    " PRIMARY KEY (attempt, number))",
    "CREATE TABLE closing (chain TEXT NOT NULL REFERENCES chain (id), position BIGINT NOT NULL, attempt TEXT NOT NULL,"
    " moves BIGINT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (chain, position))",
    "CREATE INDEX closing_attempt ON closing (attempt)",
};

// deck_event: what happened to a card of a person's mistake deck, see deck.hpp: missed, right or wrong. A card is a
// decision: the scenario, its scene and the best choice there; or a question of a bank, and then nothing is the best.
// The day is the local one, as days since 1970; choices are those before a missed decision, with commas between.
constexpr std::array version2{
    "CREATE TABLE deck_event (id TEXT PRIMARY KEY, person TEXT NOT NULL REFERENCES person (id), at BIGINT NOT NULL,"
    " day BIGINT NOT NULL, event TEXT NOT NULL, subject TEXT NOT NULL, item TEXT NOT NULL, best TEXT NOT NULL,"
    " chosen TEXT NOT NULL, digest TEXT NOT NULL, choices TEXT NOT NULL)",
    "CREATE INDEX deck_event_order ON deck_event (person, at, id)",
};

// person: number is the staff number, salt a random text (see link.hpp), same_as the id of the person as whom this one
// counts. The person without a name and those who were forgotten have no salt.
// attempt: seen is when the time used was stored last.
// attempt, deck_event: begun_by and owner are the ids that the links cover. The column person follows same_as.
// link: what the chains say, in the place of the table closing: see link.hpp.
constexpr std::array personSqlite{
    "PRAGMA defer_foreign_keys = ON",
    "CREATE TABLE person_before AS SELECT id, name, class_name FROM person",
    "DROP TABLE person",
    "CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL, class_name TEXT NOT NULL, number TEXT NOT NULL,"
    " salt TEXT NOT NULL, same_as TEXT NOT NULL)",
    "INSERT INTO person SELECT id, name, class_name, '', '', '' FROM person_before",
    "DROP TABLE person_before",
};
constexpr std::array personPostgres{
    "ALTER TABLE person DROP CONSTRAINT person_name_class_name_key",
    "ALTER TABLE person ADD COLUMN number TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN salt TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE person ADD COLUMN same_as TEXT NOT NULL DEFAULT ''",
};
constexpr std::array version3{
    "CREATE UNIQUE INDEX person_one ON person (name, class_name, number) WHERE same_as = '' AND salt <> ''",
    "ALTER TABLE attempt ADD COLUMN begun_by TEXT NOT NULL DEFAULT ''",
    "UPDATE attempt SET begun_by = person",
    "ALTER TABLE attempt ADD COLUMN seen BIGINT NOT NULL DEFAULT 0",
    "UPDATE attempt SET seen = touched",
    "ALTER TABLE deck_event ADD COLUMN owner TEXT NOT NULL DEFAULT ''",
    "UPDATE deck_event SET owner = person",
    "CREATE TABLE link (chain TEXT NOT NULL REFERENCES chain (id), position BIGINT NOT NULL, kind TEXT NOT NULL,"
    " item TEXT NOT NULL, detail TEXT NOT NULL, first_number BIGINT NOT NULL, last_number BIGINT NOT NULL,"
    " content TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (chain, position))",
    "CREATE INDEX link_item ON link (item)",
    "CREATE INDEX link_begun ON link (detail) WHERE kind = 'begun'",
    "INSERT INTO link SELECT chain, position, 'closed', attempt, '', 1, moves, '', hash FROM closing",
    "DROP TABLE closing",
};

// version: the files of scenarios and banks that were played, by the digest that attempts name; former is the digest in
// attempts of earlier programs.
constexpr std::array version4{
    "CREATE TABLE version (digest TEXT NOT NULL, former TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL,"
    " content TEXT NOT NULL, kept BIGINT NOT NULL, PRIMARY KEY (digest, subject))",
    "CREATE INDEX version_subject ON version (subject, kept)",
};

void run(soci::session& session, Statements statements) {
    for (const char* statement : statements) session << statement;
}

void toVersion1(soci::session& session) {
    run(session, version1);
    const std::string id = newUuid();
    session << "INSERT INTO chain (id, own, first_position, first_after, last_position, last_hash)"
               " VALUES (:id, 1, 0, '', 0, '')",
        soci::use(id, "id");
    session << "INSERT INTO person (id, name, class_name) VALUES ('', '', '')";
}

void toVersion2(soci::session& session) { run(session, version2); }

void toVersion3(soci::session& session) {
    if (session.get_backend_name() == "postgresql") {
        run(session, personPostgres);
    } else {
        run(session, personSqlite);
    }
    saltPeople(session);
    run(session, version3);
    linkEverything(session);
}

void toVersion4(soci::session& session) { run(session, version4); }
// The same tables, with names that were typed in several ways in one form.
void toVersion5(soci::session& session) {
    std::vector<Link> links;
    normalizePeople(session, links);
    appendLinks(session, links);
}

constexpr std::array steps{toVersion1, toVersion2, toVersion3, toVersion4, toVersion5};

}  // namespace

int newestVersion() { return static_cast<int>(steps.size()); }

std::optional<int> storedVersion(soci::session& session) {
    long long version = 0;
    long long rows = 0;
    session << "SELECT COUNT(*), COALESCE(MAX(version), -1) FROM schema_version", soci::into(rows), soci::into(version);
    if (rows != 1 || version < 1 || version > std::numeric_limits<int>::max()) return std::nullopt;
    return static_cast<int>(version);
}

void bringUp(soci::session& session, int from, int to) {
    for (int version = from; version < to; ++version) steps[static_cast<std::size_t>(version)](session);
    session << "UPDATE schema_version SET version = :version", soci::use(to, "version");
}

}  // namespace fourfold::records
