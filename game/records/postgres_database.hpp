#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "records/database.hpp"
#include "system/socket_watch.hpp"

namespace fourfold::records {

// A store on a PostgreSQL server, in a schema of its own. SOCI loads its library for PostgreSQL only when such a
// store is opened. A server that does not answer is given up after some seconds: sooner once beBrief() was called.
class PostgresDatabase : public Database {
public:
    explicit PostgresDatabase(const std::string& address);
    ~PostgresDatabase() override;

    [[nodiscard]] bool claim(const AttemptId& attempt) override;
    void release(const AttemptId& attempt) override;
    [[nodiscard]] std::vector<std::string> oddities(soci::session& session) override;
    [[nodiscard]] SaveFault faultOf(const soci::soci_error& error) override;
    [[nodiscard]] std::optional<SaveFault> copyTo(const std::string& path) override;
    void beBrief() override;

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
    void beginCall() override;
    void endCall() override;
    [[nodiscard]] bool isLost(const SaveFault& fault) const override;

private:
    // What the library or the server says about an error, on one line and without passwords.
    [[nodiscard]] std::string said(const soci::soci_error& error) const;

    // The longest that one call may take.
    [[nodiscard]] std::chrono::milliseconds mostWait() const;
    void watch(std::chrono::milliseconds most);
    // Has the server itself give up what takes too long, so that nothing goes on there of what was given up here.
    void limitServer(soci::session& session);

    std::string m_shown;
    bool m_isBrief = false;
    std::intptr_t m_socket = -1;  // of the connection; -1: none
    std::optional<system::SocketWatch> m_watch;
    int m_calls = 0;  // within each other
    std::set<AttemptId> m_claimed;
};

}  // namespace fourfold::records
