#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

#include "support/temp_folder.hpp"

namespace fourfold::testing {

// A real PostgreSQL server with a data folder of its own. It listens only on a socket in a folder of its own. It ends
// with the object, and with the test program in whatever way that ends.
class PostgresServer {
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    void start();
    void stop();

    // Stops all processes of the server where they are, as a computer that has no time for them does: they answer
    // nothing, and connections to them still open. And lets them go on.
    void freeze();
    void thaw();

    // The socket that it listens on.
    [[nodiscard]] std::filesystem::path socket() const { return m_folder.path() / ".s.PGSQL.5432"; }

    // The address of a new, empty database.
    [[nodiscard]] std::string newDatabase();
    // The address of a new, empty database for the user "guarded", who needs this password; it is not in the address.
    [[nodiscard]] std::string newGuardedDatabase(const std::string& password);

private:
    // The server refuses to run as root. So the programs run as another user when the tests run as root.
    [[nodiscard]] pid_t spawn(const std::vector<std::string>& arguments, int standardError = -1) const;
    void run(const std::vector<std::string>& arguments) const;
    void signalAll(int signal) const;

    TempFolder m_folder;
    std::filesystem::path m_programs;
    pid_t m_process = -1;
    int m_count = 0;
};

}  // namespace fourfold::testing
