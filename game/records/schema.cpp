#include "records/schema.hpp"

#include <array>
#include <span>
#include <string>

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

const std::array<Statements, 2> versions{Statements(version1), Statements(version2)};

}  // namespace

int newestVersion() { return static_cast<int>(versions.size()); }

int storedVersion(soci::session& session) {
    int version = 0;
    session << "SELECT version FROM schema_version", soci::into(version);
    return version;
}

void bringUp(soci::session& session, int from, int to) {
    for (int version = from; version < to; ++version) {
        for (const char* statement : versions[static_cast<std::size_t>(version)]) session << statement;
        if (version == 0) {
            const std::string id = newUuid();
            session << "INSERT INTO chain (id, own, first_position, first_after, last_position, last_hash)"
                       " VALUES (:id, 1, 0, '', 0, '')",
                soci::use(id, "id");
            session << "INSERT INTO person (id, name, class_name) VALUES ('', '', '')";
        }
    }
    session << "UPDATE schema_version SET version = :version", soci::use(to, "version");
}

}  // namespace fourfold::records
