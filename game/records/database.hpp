#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <soci/soci.h>

#include "records/access.hpp"
#include "records/save_fault.hpp"

// For the source files of this folder alone: whoever includes it gets SOCI.
namespace fourfold::records {

// Thrown within the folder out of what a transaction does; ends in the transaction's result.
struct StoreError {
    SaveFault fault;
};

// One connection to a database, which opens with the first transaction and again when it was lost. What the two kinds
// of databases do differently stands in the derived classes; all else is the same SQL for both.
class Database {
public:
    using Work = std::function<void(soci::session&)>;

    // The database at a path or a postgresql:// address. An empty place stands for "there is no home".
    [[nodiscard]] static std::unique_ptr<Database> at(const std::string& place, Access access);
    virtual ~Database() = default;
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    // Connects, and brings the tables to the present version. Nothing happens when that was done.
    [[nodiscard]] std::optional<SaveFault> open();
    // Everything that the work reads is of one moment. A file that is yet to be made has nothing to read: the work is
    // then not done.
    [[nodiscard]] std::optional<SaveFault> read(const Work& work);
    // All of it happens or nothing does; when the call returns without a fault it is on the disk. Writers take turns.
    [[nodiscard]] std::optional<SaveFault> write(const Work& work);

    // An attempt belongs to the program that claims it, until it releases it or ends. False when another has it.
    // Only while the database is open.
    [[nodiscard]] virtual bool claim(const std::string& attempt) = 0;
    virtual void release(const std::string& attempt) = 0;

    // What an error of this database means.
    [[nodiscard]] virtual SaveFault faultOf(const soci::soci_error& error) = 0;

    // Copies it into a new file. Only SQLite can.
    [[nodiscard]] virtual std::optional<SaveFault> copyTo(const std::string& path) = 0;

    [[nodiscard]] const std::string& place() const { return m_place; }

protected:
    explicit Database(std::string place) : m_place(std::move(place)) {}

    // Whether it is yet to be made, with the first write.
    [[nodiscard]] virtual bool isAbsent() const = 0;
    // Throw StoreError or soci_error.
    virtual void connect(soci::session& session) = 0;
    virtual void disconnect(soci::session& session) = 0;
    // Why what is connected is not what stands at the place any more, if so.
    [[nodiscard]] virtual std::optional<SaveFault> lostPlace() = 0;
    virtual void beginRead(soci::session& session) = 0;
    virtual void beginWrite(soci::session& session) = 0;
    virtual void endWrite() = 0;
    // Keeps everybody else from changing the tables until the transaction ends.
    virtual void lockTables(soci::session& session) = 0;
    [[nodiscard]] virtual bool hasTable(soci::session& session, const std::string& name) = 0;
    // Whether there is something in it that is not ours.
    [[nodiscard]] virtual bool isForeign(soci::session& session) = 0;
    // Whether the connection is of no use after this.
    [[nodiscard]] virtual bool isLost(const SaveFault& fault) const = 0;

    [[nodiscard]] soci::session& session() { return m_session; }
    // For the destructors of the derived classes.
    void close();

private:
    [[nodiscard]] std::optional<SaveFault> run(const Work& work, bool writes);
    // Runs it, and turns what it throws into a fault.
    [[nodiscard]] std::optional<SaveFault> guarded(const std::function<void()>& run);
    void transact(const Work& work, bool writes);
    void migrate();

    std::string m_place;
    soci::session m_session;
    bool m_isOpen = false;
};

}  // namespace fourfold::records
