#include "records/sqlite_database.hpp"

#include <algorithm>
#include <system_error>

#include <soci/sqlite3/soci-sqlite3.h>

#include "records/schema.hpp"
#include "system/durable_file.hpp"
#include "system/error.hpp"

namespace fourfold::records {
namespace {

namespace fs = std::filesystem;

// Waits for readers of other programs that hold a lock for a moment.
constexpr int busyMilliseconds = 5000;

sqlite_api::sqlite3* handleOf(soci::session& session) {
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

// Why the last call failed that did on a file of the database, where SQLite has kept it: the log comes first, as nearly
// all is written there. sqlite3_system_errno() does not tell about a commit.
std::error_code systemErrorOf(sqlite_api::sqlite3* handle) {
    sqlite_api::sqlite3_file* log = nullptr;
    int error = 0;
    sqlite_api::sqlite3_file_control(handle, "main", SQLITE_FCNTL_JOURNAL_POINTER, static_cast<void*>(&log));
    if (log != nullptr && log->pMethods != nullptr) log->pMethods->xFileControl(log, SQLITE_FCNTL_LAST_ERRNO, &error);
    if (error == 0) sqlite_api::sqlite3_file_control(handle, "main", SQLITE_FCNTL_LAST_ERRNO, &error);
    return system::errorNumbered(error == 0 ? sqlite_api::sqlite3_system_errno(handle) : error);
}

// A table, index, view or trigger, with the text that made it.
struct SchemaThing {
    std::string type, name, sql;

    bool operator==(const SchemaThing&) const = default;
};

std::vector<SchemaThing> schemaOf(soci::session& session) {
    SchemaThing row;
    soci::statement statement =
        (session.prepare << "SELECT CAST(type AS TEXT), CAST(name AS TEXT), CAST(sql AS TEXT) FROM sqlite_master"
                            " WHERE sql IS NOT NULL",
         soci::into(row.type), soci::into(row.name), soci::into(row.sql));
    statement.execute();
    std::vector<SchemaThing> things;
    while (statement.fetch()) things.push_back(row);
    return things;
}

// What a store of that version holds.
std::vector<SchemaThing> ourSchema(int version) {
    soci::session session(soci::sqlite3, ":memory:");
    bringUp(session, 0, version);
    return schemaOf(session);
}

// SQLite lets a value of any type stand in a column: adds "attempt.seen" for a column of ours that holds another one.
void addWrongTypes(soci::session& session, std::vector<std::string>& found) {
    for (const SchemaThing& table : ourSchema(newestVersion())) {
        if (table.type != "table") continue;
        std::string name, type;
        std::vector<std::pair<std::string, bool>> columns;  // and whether it holds texts
        soci::statement info =
            (session.prepare << "SELECT CAST(name AS TEXT), CAST(type AS TEXT) FROM pragma_table_info('" + table.name +
                                    "')",
             soci::into(name), soci::into(type));
        info.execute();
        while (info.fetch()) columns.emplace_back(name, type == "TEXT");
        for (const auto& [column, isText] : columns) {
            long long wrong = 0;
            session << "SELECT count(*) FROM " + table.name + " WHERE typeof(" + column + ") <> '" +
                           (isText ? "text" : "integer") + "'",
                soci::into(wrong);
            if (wrong > 0) found.push_back(table.name + '.' + column);
        }
    }
}

int valueOf(const soci::soci_error& error) {
    const auto* known = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    return known == nullptr ? SQLITE_ERROR : known->result();
}

}  // namespace

SqliteDatabase::SqliteDatabase(const std::string& path, Access access) : Database(path), m_access(access) {
    std::error_code ignored;
    // An absolute path: SOCI cannot take any part of it for an option.
    if (!path.empty()) m_path = fs::absolute(path, ignored);
}

SqliteDatabase::~SqliteDatabase() { close(); }

bool SqliteDatabase::claim(const AttemptId& attempt) { return m_lock.claim(attempt); }

void SqliteDatabase::release(const AttemptId& attempt) { m_lock.release(attempt); }

bool SqliteDatabase::isAbsent() const {
    return m_access == Access::create && !m_path.empty() &&
           system::whyNoFile(m_path) == std::errc::no_such_file_or_directory;
}

void SqliteDatabase::connect(soci::session& session) {
    if (m_path.empty()) throw StoreError{{.kind = SaveFault::Kind::noHome, .path = {}}};
    makeFile();
    fs::path lock = m_path;
    lock += ".lock";
    if (auto fault = m_lock.open(lock)) throw StoreError{std::move(*fault)};
    takeTurn();
    try {
        session.open(soci::sqlite3, m_path.string());
        sqlite_api::sqlite3* handle = handleOf(session);
        sqlite_api::sqlite3_extended_result_codes(handle, 1);
        sqlite_api::sqlite3_busy_timeout(handle, busyMilliseconds);
        std::string mode;
        session << "PRAGMA journal_mode = WAL", soci::into(mode);
        if (mode != "wal") {
            throw StoreError{{.kind = SaveFault::Kind::notAllowed, .path = m_path}};
        }
        session << "PRAGMA synchronous = FULL";
        session << "PRAGMA mmap_size = 0";
        session << "PRAGMA foreign_keys = ON";
    } catch (...) {
        m_lock.endTurn();
        throw;
    }
    m_lock.endTurn();
}

void SqliteDatabase::makeFile() const {
    std::error_code error = system::whyNoFile(m_path);
    if (!error) return;
    if (error == std::errc::no_such_file_or_directory && m_access == Access::create) {
        error = system::createFolders(m_path.parent_path(), system::Access::owner);
        // Another program may make it at the same moment.
        if (!error) system::openOrCreate(m_path, system::Access::owner, error).close();
        if (!error) error = system::syncFolder(m_path.parent_path());
    }
    if (error) throw StoreError{SaveFault::of(error, m_path)};
}

void SqliteDatabase::disconnect(soci::session& session) {
    // The last connection to close writes the log into the file.
    const bool isTurn = m_lock.isOpen() && !m_lock.takeTurn();
    session.close();
    if (isTurn) m_lock.endTurn();
}

void SqliteDatabase::takeTurn() {
    if (auto fault = m_lock.takeTurn()) throw StoreError{std::move(*fault)};
}

// SQLite would go on in a file that nobody finds any more, and call all of it saved. Nor is another file opened in the
// place of the first: the log beside it belongs to that one.
std::optional<SaveFault> SqliteDatabase::lostPlace() {
    int moved = 0;
    sqlite_api::sqlite3_file_control(handleOf(session()), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved == 0) return std::nullopt;
    return SaveFault{.kind = SaveFault::Kind::replaced, .path = m_path};
}

void SqliteDatabase::beginRead(soci::session& session) { session << "BEGIN"; }

void SqliteDatabase::beginWrite(soci::session& session) {
    takeTurn();
    try {
        session << "BEGIN IMMEDIATE";
    } catch (...) {
        m_lock.endTurn();
        throw;
    }
}

void SqliteDatabase::endWrite() { m_lock.endTurn(); }

bool SqliteDatabase::hasTable(soci::session& session, const std::string& name) {
    int count = 0;
    session << "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = :name", soci::use(name),
        soci::into(count);
    return count > 0;
}

bool SqliteDatabase::isForeign(soci::session& session) {
    int count = 0;
    session << "SELECT count(*) FROM sqlite_master", soci::into(count);
    return count > 0;
}

bool SqliteDatabase::hasRealTables(soci::session& session, int version) {
    const std::vector<SchemaThing> ours = ourSchema(version);
    const std::vector<SchemaThing> there = schemaOf(session);
    return std::ranges::all_of(ours, [&](const SchemaThing& each) {
        return each.type != "table" || std::ranges::find(there, each) != there.end();
    });
}

bool SqliteDatabase::hasTriggers(soci::session& session) {
    return std::ranges::any_of(schemaOf(session), [](const SchemaThing& each) { return each.type == "trigger"; });
}

std::vector<std::string> SqliteDatabase::oddities(soci::session& session) {
    const std::vector<SchemaThing> ours = ourSchema(newestVersion());
    const std::vector<SchemaThing> there = schemaOf(session);
    std::vector<std::string> found;
    const auto addMissing = [&](const std::vector<SchemaThing>& of, const std::vector<SchemaThing>& in) {
        for (const SchemaThing& each : of) {
            if (std::ranges::find(in, each) == in.end()) found.push_back(each.type + ' ' + each.name);
        }
    };
    addMissing(there, ours);
    addMissing(ours, there);
    addWrongTypes(session, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::string fault;
    soci::statement check = (session.prepare << "PRAGMA integrity_check(10)", soci::into(fault));
    check.execute();
    while (check.fetch()) {
        if (fault != "ok") found.push_back(fault);
    }
    return found;
}

SaveFault SqliteDatabase::faultOf(const soci::soci_error& error) {
    const int code = valueOf(error);
    sqlite_api::sqlite3* handle = session().get_backend() == nullptr ? nullptr : handleOf(session());
    const std::error_code cause = handle == nullptr ? std::error_code() : systemErrorOf(handle);
    SaveFault fault{.kind = SaveFault::Kind::other, .path = m_path};
    switch (code & 0xff) {
        case SQLITE_FULL: fault.kind = SaveFault::Kind::full; return fault;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH: fault.kind = SaveFault::Kind::notAllowed; return fault;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: fault.kind = SaveFault::Kind::damaged; return fault;
        case SQLITE_BUSY:
        case SQLITE_LOCKED: fault.kind = SaveFault::Kind::busy; return fault;
        case SQLITE_CONSTRAINT:
            // The only rule that another program can have broken between a look and a write: one open exam.
            if (code == SQLITE_CONSTRAINT_UNIQUE) fault.kind = SaveFault::Kind::alreadyOpen;
            break;
        case SQLITE_IOERR: return SaveFault::of(cause ? cause : std::make_error_code(std::errc::io_error), m_path);
        case SQLITE_CANTOPEN:
            if (cause) return SaveFault::of(cause, m_path);
            break;
        default: break;
    }
    fault.detail = error.get_error_message();
    return fault;
}

std::optional<SaveFault> SqliteDatabase::copyTo(const std::string& path) {
    sqlite_api::sqlite3* target = nullptr;
    int code = sqlite_api::sqlite3_open(path.c_str(), &target);
    if (code == SQLITE_OK) {
        sqlite_api::sqlite3_backup* backup =
            sqlite_api::sqlite3_backup_init(target, "main", handleOf(session()), "main");
        if (backup != nullptr) {
            constexpr int allPages = -1;
            sqlite_api::sqlite3_backup_step(backup, allPages);
            sqlite_api::sqlite3_backup_finish(backup);
        }
        code = sqlite_api::sqlite3_errcode(target);
        // Without a log beside it, the copy can be read in a folder that cannot be written.
        if (code == SQLITE_OK) {
            code = sqlite_api::sqlite3_exec(target, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
        }
    }
    std::optional<SaveFault> fault;
    if (code != SQLITE_OK) {
        const std::error_code cause = systemErrorOf(target);
        fault = SaveFault::of(cause, path);
        if ((code & 0xff) == SQLITE_FULL) fault->kind = SaveFault::Kind::full;
        if (!cause) fault->detail = sqlite_api::sqlite3_errmsg(target);
    }
    sqlite_api::sqlite3_close(target);
    return fault;
}

}  // namespace fourfold::records
