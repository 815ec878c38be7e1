#include "records/postgres_database.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <soci/postgresql/soci-postgresql.h>

#include "core/hash.hpp"
#include "records/place.hpp"
#include "system/loaded_library.hpp"

namespace fourfold::records {
namespace {

using namespace std::chrono_literals;

struct Parameter {
    std::string_view name;
    std::string_view value;
};
// What the address does not say otherwise: how long a server is waited for that cannot be connected to (seconds), and
// one whose computer has fallen silent (milliseconds).
constexpr std::array<Parameter, 6> defaults{{{"connect_timeout", "3"},
                                             {"tcp_user_timeout", "5000"},
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

// A report reads all records, and a merge writes those of a whole course.
constexpr std::chrono::seconds mostWaitUsually{600};
constexpr std::chrono::seconds mostWaitInAnAttempt{5};
constexpr std::chrono::seconds mostForStatement{30};

// The socket of a connection; -1 if it has none.
std::intptr_t socketOf(soci::session& session) {
    using SocketOf = int (*)(const PGconn*);
    static const auto function = reinterpret_cast<SocketOf>(system::loadedFunction("libpq.so.5", "PQsocket"));
    auto* const backend = static_cast<soci::postgresql_session_backend*>(session.get_backend());
    return function == nullptr || backend == nullptr ? -1 : function(backend->conn_);
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

PostgresDatabase::PostgresDatabase(const std::string& address) : Database(address), m_shown(shownPlace(address)) {}

PostgresDatabase::~PostgresDatabase() { close(); }

std::string PostgresDatabase::said(const soci::soci_error& error) const {
    return withoutPasswords(firstLines(error.get_error_message()), place());
}

void PostgresDatabase::connect(soci::session& session) {
    if (!isClearAddress(place())) throw StoreError{{.kind = SaveFault::Kind::unclear, .path = m_shown}};
    try {
        session.open("postgresql", connectionText(place()));
    } catch (const soci::soci_error& error) {
        throw StoreError{{.kind = SaveFault::Kind::unreachable, .path = m_shown, .error = {}, .detail = said(error)}};
    }
    m_socket = socketOf(session);
    watch(mostWait());
    session << "SET synchronous_commit = on";
    limitServer(session);
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
    watch(mostWaitInAnAttempt);
    try {
        // The server notices the end of a connection only after a moment.
        session << "SELECT pg_advisory_unlock_all()";
    } catch (const soci::soci_error&) {
        // A lost connection holds no locks.
    }
    if (m_watch) m_watch->end();
    m_socket = -1;
    session.close();
}

std::chrono::milliseconds PostgresDatabase::mostWait() const {
    return m_isBrief ? mostWaitInAnAttempt : mostWaitUsually;
}

void PostgresDatabase::limitServer(soci::session& session) {
    // Less than this program waits, so that the server can still say so.
    const long long most = std::min<std::chrono::milliseconds>(mostForStatement, mostWait() - 1s).count();
    session << "SET statement_timeout = " << most;
    session << "SET lock_timeout = " << most;
}

void PostgresDatabase::beBrief() {
    if (std::exchange(m_isBrief, true) || m_socket < 0) return;
    beginCall();
    try {
        limitServer(session());
    } catch (const soci::soci_error&) {
        // The next call meets the same trouble, and tells it.
    }
    endCall();
}

void PostgresDatabase::watch(std::chrono::milliseconds most) {
    if (m_socket < 0) return;
    if (!m_watch) m_watch.emplace();
    m_watch->begin(m_socket, most);
}

void PostgresDatabase::beginCall() {
    if (m_calls++ == 0) watch(mostWait());
}

void PostgresDatabase::endCall() {
    if (--m_calls == 0 && m_watch) m_watch->end();
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
    beginCall();
    try {
        const long long key = keyOf(attempt);
        session() << "SELECT CASE WHEN pg_try_advisory_lock(:key) THEN 1 ELSE 0 END", soci::use(key),
            soci::into(locked);
    } catch (const soci::soci_error&) {
        // Nobody knows whether it is claimed; that it is not is the safe answer.
    }
    endCall();
    if (locked != 0) m_claimed.insert(attempt);
    return locked != 0;
}

void PostgresDatabase::release(const AttemptId& attempt) {
    if (m_claimed.erase(attempt) == 0) return;
    beginCall();
    try {
        const long long key = keyOf(attempt);
        int released = 0;
        session() << "SELECT CASE WHEN pg_advisory_unlock(:key) THEN 1 ELSE 0 END", soci::use(key),
            soci::into(released);
    } catch (const soci::soci_error&) {
        // The locks ended with the connection.
    }
    endCall();
}

std::optional<SaveFault> PostgresDatabase::copyTo(const std::string&) {
    return SaveFault::of(std::make_error_code(std::errc::not_supported), m_shown);
}

SaveFault PostgresDatabase::faultOf(const soci::soci_error& error) {
    SaveFault fault{.kind = SaveFault::Kind::other, .path = m_shown, .error = {}, .detail = said(error)};
    if (m_watch && m_watch->wasLate()) {
        fault.kind = SaveFault::Kind::unreachable;
        fault.detail = fmt::format("it has not answered within {} s", mostWait().count() / 1000);
        return fault;
    }
    switch (error.get_error_category()) {
        case soci::soci_error::connection_error: fault.kind = SaveFault::Kind::unreachable; break;
        case soci::soci_error::no_privilege: fault.kind = SaveFault::Kind::notAllowed; break;
        case soci::soci_error::constraint_violation:
            if (says(fault.detail, "attempt_open_exam")) fault.kind = SaveFault::Kind::alreadyOpen;
            break;
        default:
            if (says(fault.detail, "No space left")) fault.kind = SaveFault::Kind::full;
            if (says(fault.detail, "read-only")) fault.kind = SaveFault::Kind::notAllowed;
            if (says(fault.detail, "due to lock timeout")) fault.kind = SaveFault::Kind::busy;
            if (says(fault.detail, "due to statement timeout")) fault.kind = SaveFault::Kind::busy;
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
