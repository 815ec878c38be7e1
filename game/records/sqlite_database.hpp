#pragma once

#include <filesystem>
#include <string>

#include "records/database.hpp"
#include "records/store_lock.hpp"

namespace fourfold::records {

// A store in a file: with a write-ahead log, synchronised at every commit, not mapped into memory. SQLite 3.40 can
// damage a file that two connections write or checkpoint at the same moment. So connections take turns: to open, to
// write, and to close.
class SqliteDatabase : public Database {
public:
    SqliteDatabase(const std::string& path, Access access);
    ~SqliteDatabase() override;

    [[nodiscard]] bool claim(const AttemptId& attempt) override;
    void release(const AttemptId& attempt) override;
    [[nodiscard]] std::vector<std::string> oddities(soci::session& session) override;
    [[nodiscard]] SaveFault faultOf(const soci::soci_error& error) override;
    [[nodiscard]] std::optional<SaveFault> copyTo(const std::string& path) override;

protected:
    [[nodiscard]] bool isAbsent() const override;
    void connect(soci::session& session) override;
    void disconnect(soci::session& session) override;
    [[nodiscard]] std::optional<SaveFault> lostPlace() override;
    void beginRead(soci::session& session) override;
    void beginWrite(soci::session& session) override;
    void endWrite() override;
    void lockTables(soci::session&) override {}
    [[nodiscard]] bool hasTable(soci::session& session, const std::string& name) override;
    [[nodiscard]] bool isForeign(soci::session& session) override;
    [[nodiscard]] bool hasRealTables(soci::session& session, int version) override;
    [[nodiscard]] bool hasTriggers(soci::session& session) override;
    // The same connection tries a failed write again, which overwrites what the failure left in the log.
    [[nodiscard]] bool isLost(const SaveFault&) const override { return false; }

private:
    void takeTurn();
    void makeFile() const;

    std::filesystem::path m_path;
    Access m_access;
    StoreLock m_lock;
};

}  // namespace fourfold::records
