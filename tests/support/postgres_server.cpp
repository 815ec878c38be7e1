#include "support/postgres_server.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <grp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fourfold::testing {
namespace {

namespace fs = std::filesystem;

constexpr uid_t nobody = 65534;

// The folder of the newest installed version.
fs::path findPrograms() {
    std::vector<fs::path> found;
    for (const auto& version : fs::directory_iterator("/usr/lib/postgresql")) {
        if (fs::exists(version.path() / "bin/postgres")) found.push_back(version.path() / "bin");
    }
    REQUIRE_FALSE(found.empty());
    return std::ranges::max(found);
}

void reap(pid_t process, int& status) {
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
}

}  // namespace

PostgresServer::PostgresServer() : m_programs(findPrograms()) {
    if (::geteuid() == 0) REQUIRE(::chown(m_folder.path().c_str(), nobody, nobody) == 0);
    run({"initdb", "--pgdata=" + (m_folder.path() / "data").string(), "--username=fourfold", "--auth=trust",
         "--encoding=UTF8", "--locale=C", "--no-sync"});
    // Everybody else comes in without a password.
    const fs::path rules = m_folder.path() / "data/pg_hba.conf";
    writeText(rules, "local all guarded scram-sha-256\n" + readText(rules));
    start();
}

PostgresServer::~PostgresServer() { stop(); }

void PostgresServer::start() {
    // The tests are not about power cuts, and they are much quicker without waiting for the disk.
    std::array<int, 2> log{};
    REQUIRE(::pipe2(log.data(), O_CLOEXEC) == 0);
    m_process = spawn({"postgres", "-D", (m_folder.path() / "data").string(), "-k", m_folder.path().string(), "-c",
                       "listen_addresses=", "-c", "max_connections=20", "-c", "shared_buffers=16MB", "-c",
                       "log_min_messages=log", "-c", "fsync=off", "-c", "log_min_error_statement=panic"},
                      log[1]);
    ::close(log[1]);
    std::string said;
    std::array<char, 4096> buffer{};
    while (said.find("ready to accept connections") == std::string::npos) {
        const ssize_t count = ::read(log[0], buffer.data(), buffer.size());
        if (count <= 0) FAIL("the server did not start: " << said);
        said.append(buffer.data(), static_cast<std::size_t>(count));
    }
    // From here on the server's messages are lost: its writes to a pipe without a reader only fail.
    ::close(log[0]);
}

void PostgresServer::stop() {
    if (m_process < 0) return;
    thaw();
    ::kill(m_process, SIGINT);  // ends all sessions at once
    int status = 0;
    reap(m_process, status);
    m_process = -1;
}

void PostgresServer::signalAll(int signal) const {
    // Each connection has a process of its own, a child of the first one. That one stops first, so it makes no others.
    ::kill(m_process, signal);
    for (const auto& entry : fs::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "stat");
        std::string pid, name, state, parent;
        if (file >> pid >> name >> state >> parent && parent == std::to_string(m_process))
            ::kill(static_cast<pid_t>(std::stol(pid)), signal);
    }
}

void PostgresServer::freeze() { signalAll(SIGSTOP); }

void PostgresServer::thaw() { signalAll(SIGCONT); }

std::string PostgresServer::newDatabase() {
    const std::string name = "test" + std::to_string(++m_count);
    run({"createdb", "--host=" + m_folder.path().string(), "--username=fourfold", name});
    return "postgresql:///" + name + "?host=" + m_folder.path().string() + "&user=fourfold";
}

std::string PostgresServer::newGuardedDatabase(const std::string& password) {
    const std::string address = newDatabase();
    std::string quoted;
    for (const char c : password) quoted += c == '\'' ? "''" : std::string(1, c);
    for (const std::string& statement : {std::string("DROP ROLE IF EXISTS guarded"),
                                         "CREATE ROLE guarded SUPERUSER LOGIN PASSWORD '" + quoted + "'"}) {
        run({"psql", "--quiet", "--host=" + m_folder.path().string(), "--username=fourfold", "--dbname=postgres",
             "--command=" + statement});
    }
    return address.substr(0, address.find("&user=")) + "&user=guarded";
}

void PostgresServer::run(const std::vector<std::string>& arguments) const {
    int status = -1;
    reap(spawn(arguments), status);
    REQUIRE(status == 0);
}

pid_t PostgresServer::spawn(const std::vector<std::string>& arguments, int standardError) const {
    std::vector<std::string> words(arguments);
    words[0] = (m_programs / arguments[0]).string();
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t process = ::fork();
    REQUIRE(process >= 0);
    if (process > 0) return process;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
        ::_exit(126);
    ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    const int nowhere = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    ::dup2(nowhere, STDIN_FILENO);
    ::dup2(nowhere, STDOUT_FILENO);
    ::dup2(standardError < 0 ? nowhere : standardError, STDERR_FILENO);
    if (::chdir("/") != 0) ::_exit(126);
    ::execv(pointers[0], pointers.data());
    ::_exit(127);
}

}  // namespace fourfold::testing
