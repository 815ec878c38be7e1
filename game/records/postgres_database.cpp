#include "records/postgres_database.hpp"

#include <array>

#include "core/hash.hpp"
#include "records/place.hpp"

namespace fourfold::records {
namespace {

struct Parameter {
    std::string_view name;
    std::string_view value;
};
// What the address does not say otherwise: how long a server is waited for that cannot be connected to (seconds), and
// one that has fallen silent (milliseconds).
constexpr std::array<Parameter, 6> defaults{{{"connect_timeout", "5"},
                                             {"tcp_user_timeout", "15000"},
                                             {"keepalives_idle", "10"},
                                             {"keepalives_interval", "5"},
                                             {"client_encoding", "UTF8"},
                                             {"application_name", "fourfold"}}};

// A number that other programs are unlikely to lock.
constexpr long long tablesLock = 0x666f757266;

std::string connectionText(std::string_view address) {
    std::string text(address);
    for (const Parameter& parameter : defaults) {
        const std::string assigned = std::string(parameter.name) + '=';
        if (text.find(assigned) != std::string::npos) continue;
        text += text.find('?') == std::string::npos ? '?' : '&';
        text += assigned;
        text += parameter.value;
    }
    return text;
}

long long keyOf(const AttemptId& attempt) { return static_cast<long long>(core::fnv1a(attempt.text()) >> 1U); }

// What a server says, on a single line: it comes with line breaks and hints.
std::string firstLines(std::string text) {
    for (char& c : text) c = c == '\n' || c == '\t' ? ' ' : c;
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

// Those that somebody has made, as "trigger NAME".
std::vector<std::string> triggersIn(soci::session& session) {
    std::string name;
    soci::statement statement =
        (session.prepare << "SELECT CAST(t.tgname AS TEXT) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
                            " JOIN pg_namespace n ON n.oid = c.relnamespace"
                            " WHERE n.nspname = 'fourfold' AND NOT t.tgisinternal ORDER BY t.tgname",
         soci::into(name));
    statement.execute();
    std::vector<std::string> found;
    while (statement.fetch()) found.push_back("trigger " + name);
    return found;
}

bool says(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

PostgresDatabase::PostgresDatabase(const std::string& address) : Database(address), m_shown(shownAddress(address)) {}

PostgresDatabase::~PostgresDatabase() { close(); }

void PostgresDatabase::connect(soci::session& session) {
    try {
        session.open("postgresql", connectionText(place()));
    } catch (const soci::soci_error& error) {
        throw StoreError{{.kind = SaveFault::Kind::unreachable,
                          .path = m_shown,
                          .error = {},
                          .detail = firstLines(error.get_error_message())}};
    }
    session << "SET synchronous_commit = on";
    session << "SET statement_timeout = 30000";
    session << "SET client_min_messages = warning";
    std::string encoding;
    session << "SHOW server_encoding", soci::into(encoding);
    if (encoding != "UTF8") {
        throw StoreError{{.kind = SaveFault::Kind::other,
                          .path = m_shown,
                          .error = {},
                          .detail = "the database is encoded in " + encoding + ", not in UTF8"}};
    }
    int schemas = 0;
    session << "SELECT count(*) FROM pg_namespace WHERE nspname = 'fourfold'", soci::into(schemas);
    if (schemas == 0) {
        session << "BEGIN";
        lockTables(session);
        session << "CREATE SCHEMA IF NOT EXISTS fourfold";
        session << "COMMIT";
    }
    session << "SET search_path TO fourfold";
    // Claims again what this program had claimed when the connection was lost.
    std::set<AttemptId> claimed;
    claimed.swap(m_claimed);
    for (const AttemptId& attempt : claimed) static_cast<void>(claim(attempt));
}

void PostgresDatabase::disconnect(soci::session& session) {
    try {
        // The server notices the end of a connection only after a moment.
        session << "SELECT pg_advisory_unlock_all()";
    } catch (const soci::soci_error&) {
        // A lost connection holds no locks.
    }
    session.close();
}

void PostgresDatabase::beginRead(soci::session& session) {
    session << "BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY";
}

void PostgresDatabase::beginWrite(soci::session& session) { session << "BEGIN"; }

void PostgresDatabase::lockTables(soci::session& session) {
    session << "SELECT pg_advisory_xact_lock(:key)", soci::use(tablesLock);
}

bool PostgresDatabase::hasTable(soci::session& session, const std::string& name) {
    int count = 0;
    session << "SELECT count(*) FROM pg_tables WHERE schemaname = 'fourfold' AND tablename = :name", soci::use(name),
        soci::into(count);
    return count > 0;
}

bool PostgresDatabase::hasRealTables(soci::session& session, int) {
    int views = 0;
    session << "SELECT count(*) FROM pg_views WHERE schemaname = 'fourfold'", soci::into(views);
    return views == 0;
}

bool PostgresDatabase::hasTriggers(soci::session& session) { return !triggersIn(session).empty(); }

std::vector<std::string> PostgresDatabase::oddities(soci::session& session) { return triggersIn(session); }

bool PostgresDatabase::claim(const AttemptId& attempt) {
    // The server would let a session lock the same thing twice.
    if (m_claimed.contains(attempt)) return false;
    int locked = 0;
    try {
        const long long key = keyOf(attempt);
        session() << "SELECT CASE WHEN pg_try_advisory_lock(:key) THEN 1 ELSE 0 END", soci::use(key),
            soci::into(locked);
    } catch (const soci::soci_error&) {
        return false;
    }
    if (locked != 0) m_claimed.insert(attempt);
    return locked != 0;
}

void PostgresDatabase::release(const AttemptId& attempt) {
    if (m_claimed.erase(attempt) == 0) return;
    try {
        const long long key = keyOf(attempt);
        int released = 0;
        session() << "SELECT CASE WHEN pg_advisory_unlock(:key) THEN 1 ELSE 0 END", soci::use(key),
            soci::into(released);
    } catch (const soci::soci_error&) {
        // The locks ended with the connection.
    }
}

std::optional<SaveFault> PostgresDatabase::copyTo(const std::string&) {
    return SaveFault::of(std::make_error_code(std::errc::not_supported), m_shown);
}

SaveFault PostgresDatabase::faultOf(const soci::soci_error& error) {
    SaveFault fault{
        .kind = SaveFault::Kind::other, .path = m_shown, .error = {}, .detail = firstLines(error.get_error_message())};
    switch (error.get_error_category()) {
        case soci::soci_error::connection_error: fault.kind = SaveFault::Kind::unreachable; break;
        case soci::soci_error::no_privilege: fault.kind = SaveFault::Kind::notAllowed; break;
        case soci::soci_error::constraint_violation:
            if (says(fault.detail, "attempt_open_exam")) fault.kind = SaveFault::Kind::alreadyOpen;
            break;
        default:
            if (says(fault.detail, "No space left")) fault.kind = SaveFault::Kind::full;
            if (says(fault.detail, "read-only")) fault.kind = SaveFault::Kind::notAllowed;
            for (const std::string_view lost :
                 {"server closed the connection", "terminating connection", "no connection to the server",
                  "could not receive data", "SSL connection has been closed", "connection not open"}) {
                if (says(fault.detail, lost)) fault.kind = SaveFault::Kind::unreachable;
            }
    }
    return fault;
}

bool PostgresDatabase::isLost(const SaveFault& fault) const { return fault.kind == SaveFault::Kind::unreachable; }

}  // namespace fourfold::records
