#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <soci/soci.h>

#include "records/access.hpp"
#include "records/ids.hpp"
#include "records/save_fault.hpp"

// For the source files of this folder alone, since it includes SOCI.
namespace fourfold::records {

// Thrown by the work of a transaction, and only within this folder. The transaction returns the fault.
struct StoreError {
    SaveFault fault;
};

// One connection to a database. The first transaction opens it, and so does the next one after it was lost. The derived
// classes do what differs between SQLite and PostgreSQL; all other SQL is the same for both.
class Database {
public:
    using Work = std::function<void(soci::session&)>;

    // The database at a path or a postgresql:// address. An empty place means that there is no home directory.
    [[nodiscard]] static std::unique_ptr<Database> at(const std::string& place, Access access);
    virtual ~Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Connects, and brings the tables to the present version. Does nothing when it is open.
    [[nodiscard]] std::optional<SaveFault> open();
    // Runs the work in a transaction: all that it reads is of one moment. Does not run it when there is no file yet.
    [[nodiscard]] std::optional<SaveFault> read(const Work& work);
    // Runs the work in a transaction: all of it happens or nothing does. It is on the disk when this returns without a
    // fault. Writers wait for each other.
    [[nodiscard]] std::optional<SaveFault> write(const Work& work);

    // Claims an attempt for this program, until it releases the attempt or ends. False when another program has it. The
    // database must be open.
    [[nodiscard]] virtual bool claim(const AttemptId& attempt) = 0;
    virtual void release(const AttemptId& attempt) = 0;

    // What the database holds beside our tables and indexes, or instead of them, and what is damaged in it.
    [[nodiscard]] virtual std::vector<std::string> oddities(soci::session& session) = 0;

    // What an error of this database means.
    [[nodiscard]] virtual SaveFault faultOf(const soci::soci_error& error) = 0;

    // Copies the database into a new file. Only for SQLite.
    [[nodiscard]] virtual std::optional<SaveFault> copyTo(const std::string& path) = 0;

    // From now on calls are given up sooner, because somebody waits for them in the middle of an attempt.
    virtual void beBrief() {}

    [[nodiscard]] const std::string& place() const { return m_place; }

protected:
    explicit Database(std::string place) : m_place(std::move(place)) {}

    // Whether there is no file yet; the first write makes it.
    [[nodiscard]] virtual bool isAbsent() const = 0;
    // Throw StoreError or soci_error.
    virtual void connect(soci::session& session) = 0;
    virtual void disconnect(soci::session& session) = 0;
    // A fault when the database at the place is no longer the one that is open.
    [[nodiscard]] virtual std::optional<SaveFault> lostPlace() = 0;
    virtual void beginRead(soci::session& session) = 0;
    virtual void beginWrite(soci::session& session) = 0;
    virtual void endWrite() = 0;
    // Keeps everybody else from changing the tables until the transaction ends.
    virtual void lockTables(soci::session& session) = 0;
    [[nodiscard]] virtual bool hasTable(soci::session& session, const std::string& name) = 0;
    // Whether it holds tables of another program.
    [[nodiscard]] virtual bool isForeign(soci::session& session) = 0;
    // Whether each table of that version of the schema is a table as we make it: a view could give rows without end.
    [[nodiscard]] virtual bool hasRealTables(soci::session& session, int version) = 0;
    [[nodiscard]] virtual bool hasTriggers(soci::session& session) = 0;
    // Around everything that waits for the database.
    virtual void beginCall() {}
    virtual void endCall() {}
    // Whether the connection cannot be used after this fault.
    [[nodiscard]] virtual bool isLost(const SaveFault& fault) const = 0;

    [[nodiscard]] soci::session& session() { return m_session; }
    // For the destructors of the derived classes.
    void close();

private:
    [[nodiscard]] std::optional<SaveFault> run(const Work& work, bool writes);
    // Runs the function, and turns its exceptions into a fault.
    [[nodiscard]] std::optional<SaveFault> guarded(const std::function<void()>& run);
    void transact(const Work& work, bool writes);
    void migrate();

    std::string m_place;
    soci::session m_session;
    bool m_isOpen = false;
};

}  // namespace fourfold::records
