#pragma once

#include <set>
#include <string>

#include "records/database.hpp"

namespace fourfold::records {

// A store on a PostgreSQL server, in a schema of its own. SOCI loads its library for PostgreSQL only when such a
// store is opened. A server that does not answer is given up after some seconds.
class PostgresDatabase : public Database {
public:
    explicit PostgresDatabase(const std::string& address);
    ~PostgresDatabase() override;

    [[nodiscard]] bool claim(const AttemptId& attempt) override;
    void release(const AttemptId& attempt) override;
    [[nodiscard]] std::vector<std::string> oddities(soci::session& session) override;
    [[nodiscard]] SaveFault faultOf(const soci::soci_error& error) override;
    [[nodiscard]] std::optional<SaveFault> copyTo(const std::string& path) override;

protected:
    [[nodiscard]] bool isAbsent() const override { return false; }
    void connect(soci::session& session) override;
    void disconnect(soci::session& session) override;
    [[nodiscard]] std::optional<SaveFault> lostPlace() override { return std::nullopt; }
    void beginRead(soci::session& session) override;
    void beginWrite(soci::session& session) override;
    void endWrite() override {}
    void lockTables(soci::session& session) override;
    [[nodiscard]] bool hasTable(soci::session& session, const std::string& name) override;
    [[nodiscard]] bool isForeign(soci::session&) override { return false; }
    [[nodiscard]] bool hasRealTables(soci::session& session, int version) override;
    [[nodiscard]] bool hasTriggers(soci::session& session) override;
    [[nodiscard]] bool isLost(const SaveFault& fault) const override;

private:
    std::string m_shown;
    std::set<AttemptId> m_claimed;
};

}  // namespace fourfold::records
