#include "records/database.hpp"

#include "records/place.hpp"
#include "records/postgres_database.hpp"
#include "records/schema.hpp"
#include "records/sqlite_database.hpp"

namespace fourfold::records {

std::unique_ptr<Database> Database::at(const std::string& place, Access access) {
    if (isServer(place)) return std::make_unique<PostgresDatabase>(place);
    return std::make_unique<SqliteDatabase>(place, access);
}

std::optional<SaveFault> Database::open() {
    if (m_isOpen) return std::nullopt;
    std::optional<SaveFault> fault = guarded([&] {
        connect(m_session);
        migrate();
        m_isOpen = true;
    });
    if (fault) close();
    return fault;
}

std::optional<SaveFault> Database::read(const Work& work) {
    if (!m_isOpen && isAbsent()) return std::nullopt;
    return run(work, false);
}

std::optional<SaveFault> Database::write(const Work& work) { return run(work, true); }

std::optional<SaveFault> Database::run(const Work& work, bool writes) {
    if (auto fault = open()) return fault;
    if (auto fault = lostPlace()) return fault;
    return guarded([&] { transact(work, writes); });
}

void Database::close() {
    m_isOpen = false;
    try {
        if (m_session.get_backend() != nullptr) disconnect(m_session);
    } catch (const std::exception&) {
        // The connection was lost already.
    }
}

std::optional<SaveFault> Database::guarded(const std::function<void()>& run) {
    std::optional<SaveFault> fault;
    beginCall();
    try {
        run();
    } catch (const StoreError& error) {
        fault = error.fault;
    } catch (const soci::soci_error& error) {
        fault = faultOf(error);
    }
    endCall();
    if (fault && m_isOpen && isLost(*fault)) close();
    return fault;
}

void Database::transact(const Work& work, bool writes) {
    writes ? beginWrite(m_session) : beginRead(m_session);
    try {
        work(m_session);
        m_session << "COMMIT";
    } catch (...) {
        try {
            m_session << "ROLLBACK";
        } catch (const soci::soci_error&) {
            // The failure has ended the transaction or the connection already.
        }
        if (writes) endWrite();
        throw;
    }
    if (writes) endWrite();
}

void Database::migrate() {
    const auto damaged = [&] { return StoreError{{.kind = SaveFault::Kind::damaged, .path = shownPlace(m_place)}}; };
    const auto refuseOddTables = [&](int version) {
        if (!hasRealTables(m_session, version)) throw damaged();
    };
    if (hasTable(m_session, "schema_version") && storedVersion(m_session) == newestVersion()) {
        refuseOddTables(newestVersion());
        return;
    }
    transact(
        [&](soci::session& session) {
            lockTables(session);
            const bool isNew = !hasTable(session, "schema_version");
            if (isNew && isForeign(session)) throw damaged();
            const std::optional<int> version = isNew ? 0 : storedVersion(session);
            if (!version) throw damaged();
            if (*version > newestVersion())
                throw StoreError{{.kind = SaveFault::Kind::newer, .path = shownPlace(m_place)}};
            // Bringing it up would run the triggers of somebody else.
            if (*version > 0) refuseOddTables(*version);
            if (*version > 0 && hasTriggers(session)) throw damaged();
            bringUp(session, *version, newestVersion());
        },
        true);
}

}  // namespace fourfold::records
