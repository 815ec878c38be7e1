#include "records/store_places.hpp"

#include <filesystem>

#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "records/schema.hpp"
#include "records/uuid.hpp"

namespace fourfold::records {
namespace {

void connect(soci::session& session, const std::string& place) {
    if (place.starts_with("postgresql://")) {
        session.open("postgresql", place);
        session << "SET client_min_messages = warning";
        session << "CREATE SCHEMA IF NOT EXISTS fourfold";
        session << "SET search_path TO fourfold";
    } else {
        std::filesystem::create_directories(std::filesystem::path(place).parent_path());
        session.open(soci::sqlite3, place);
    }
}

}  // namespace

void need(const std::optional<SaveFault>& fault) {
    if (fault) throw std::runtime_error(std::string(fault->key()) + ": " + fault->reason());
}

SaveFault::Kind kindOf(const std::optional<SaveFault>& fault) {
    if (!fault) throw std::runtime_error("there is no fault");
    return fault->kind;
}

AttemptHeader headerOf(PersonId person, engine::Mode mode, std::string subject) {
    return {.id = AttemptId(newUuid()),
            .person = std::move(person),
            .kind = AttemptKind::play,
            .subject = std::move(subject),
            .digest = "0123456789abcdef",
            .version = "2",
            .seed = 0xfedcba9876543210,
            .mode = mode,
            .language = core::Language::zh,
            .program = "0.1.0",
            .started = core::momentOf(1000)};
}

Move choice(std::string id, std::int64_t at, std::int64_t elapsed) {
    return {
        .what = Move::Choice{"doorway", std::move(id)}, .at = core::momentOf(at), .elapsed = core::durationOf(elapsed)};
}

Move endMove(std::string outcome, std::int64_t at) {
    return {.what = Move::End{"ending-won", std::move(outcome)},
            .at = core::momentOf(at),
            .elapsed = core::durationOf(500)};
}

Move moveWith(Move::What what, std::int64_t at) {
    return {.what = std::move(what), .at = core::momentOf(at), .elapsed = core::durationOf(500)};
}

void runSql(const std::string& place, const std::string& statement) {
    soci::session session;
    connect(session, place);
    session << statement;
}

std::string integrityOf(const std::string& path) {
    soci::session session;
    connect(session, path);
    std::string found;
    session << "PRAGMA integrity_check", soci::into(found);
    return found;
}

void makeVersion(const std::string& place, int version) {
    soci::session session;
    connect(session, place);
    if (version > 0) bringUp(session, 0, version);
}

int versionAt(const std::string& place) {
    soci::session session;
    connect(session, place);
    return storedVersion(session).value();
}

}  // namespace fourfold::records
