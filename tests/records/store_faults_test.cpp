// What a store does on a bad disk, in a bad place, and when its program is killed.
#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "records/store_places.hpp"
#include "support/built.hpp"
#include "support/file_size_limit.hpp"
#include "support/temp_folder.hpp"

using namespace fourfold::records;
namespace core = fourfold::core;
using fourfold::testing::TempFolder;
using Kind = SaveFault::Kind;
namespace built = fourfold::testing::built;
namespace fs = std::filesystem;

namespace {

const std::vector<Move> oneMove{choice("one")};

// The program record_writer while it runs.
class Writer {
public:
    Writer(const std::string& store, const std::vector<std::string>& arguments,
           const std::vector<std::string>& environment = {}) {
        std::array<int, 2> out{};
        std::array<int, 2> err{};
        REQUIRE(::pipe2(out.data(), O_CLOEXEC) == 0);
        REQUIRE(::pipe2(err.data(), O_CLOEXEC) == 0);
        std::vector<std::string> words{built::recordWriter, store};
        words.insert(words.end(), arguments.begin(), arguments.end());
        std::vector<std::string> variables(environment);
        m_process = ::fork();
        REQUIRE(m_process >= 0);
        if (m_process == 0) {
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(err[1], STDERR_FILENO);
            ::execve(words[0].c_str(), pointersTo(words).data(), pointersTo(variables).data());
            ::_exit(127);
        }
        ::close(out[1]);
        ::close(err[1]);
        m_out = out[0];
        m_err = err[0];
    }
    ~Writer() {
        ::close(m_out);
        ::close(m_err);
    }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // Waits until so many moves are acknowledged. Returns how many are known to be.
    std::size_t waitFor(std::size_t moves) {
        while (m_acknowledged < moves && readMore()) {
        }
        return m_acknowledged;
    }
    // Waits for the end. Returns all that were acknowledged.
    std::size_t wait() {
        while (readMore()) {
        }
        std::array<char, 4096> buffer{};
        for (ssize_t count = 1; count > 0;) {
            count = ::read(m_err, buffer.data(), buffer.size());
            if (count > 0) errors.append(buffer.data(), static_cast<std::size_t>(count));
        }
        ::waitpid(m_process, &status, 0);
        return m_acknowledged;
    }
    void kill() const { ::kill(m_process, SIGKILL); }

    int status = -1;
    std::string errors;

private:
    static std::vector<char*> pointersTo(std::vector<std::string>& words) {
        std::vector<char*> list;
        for (std::string& word : words) list.push_back(word.data());
        list.push_back(nullptr);
        return list;
    }
    bool readMore() {
        std::array<char, 4096> buffer{};
        const ssize_t count = ::read(m_out, buffer.data(), buffer.size());
        if (count > 0)
            m_acknowledged += static_cast<std::size_t>(std::count(buffer.begin(), buffer.begin() + count, '\n'));
        return count > 0;
    }

    pid_t m_process = -1;
    int m_out = -1;
    int m_err = -1;
    std::size_t m_acknowledged = 0;
};

std::size_t movesIn(AttemptStore& store) {
    std::size_t count = 0;
    need(store.forEach({}, [&](const Attempt&, const std::vector<Move>& moves) { count += moves.size(); }));
    return count;
}

}  // namespace

TEST_CASE("a kill at any moment loses no move that was acknowledged" * doctest::test_suite("slow")) {
    // 200 of them by FOURFOLD_KILLS=200.
    const char* wanted = std::getenv("FOURFOLD_KILLS");
    const int kills = wanted == nullptr ? 40 : std::atoi(wanted);
    const TempFolder folder;
    const std::string path = (folder.path() / "records.sqlite").string();
    std::mt19937 random(20261125);
    std::size_t acknowledged = 0;
    std::size_t stored = 0;
    for (int i = 0; i < kills; ++i) {
        CAPTURE(i);
        Writer writer(path, {});
        writer.waitFor(random() % 30);
        // Somewhere within the next moves.
        const auto end = std::chrono::steady_clock::now() + std::chrono::microseconds(random() % 3000);
        while (std::chrono::steady_clock::now() < end) {
        }
        writer.kill();
        acknowledged = writer.wait();
        CHECK(WIFSIGNALED(writer.status));
        AttemptStore store(path);
        const std::size_t now = movesIn(store);
        CHECK(now - stored >= acknowledged);
        CHECK(now - stored <= acknowledged + 1);
        stored = now;
    }
    AttemptStore store(path);
    CHECK(need(store.checkChains()).empty());
    CHECK(integrityOf(path) == "ok");
}

TEST_CASE("two programs on one store wait their turn and damage nothing") {
    const TempFolder folder;
    const std::string path = (folder.path() / "records.sqlite").string();
    Writer first(path, {"100"});
    Writer second(path, {"100"});
    CHECK(first.wait() == 100);
    CHECK(second.wait() == 100);
    CHECK(first.errors.empty());
    CHECK(second.errors.empty());
    AttemptStore store(path);
    CHECK(movesIn(store) == 200);
    CHECK(need(store.checkChains()).empty());
    CHECK(integrityOf(path) == "ok");
}

TEST_CASE("an I/O error at any moment is said, and what was tried again is there once" * doctest::test_suite("slow")) {
    struct Failure {
        std::string call;
        int with;
        const char* key;
    };
    // Of a sanitized program every third moment.
    const int step = built::isSanitized ? 3 : 1;
    for (const Failure& failure :
         {Failure{"fdatasync", EIO, "save.other Input/output error"},
          Failure{"pwrite", EIO, "save.other Input/output error"}, Failure{"pwrite", ENOSPC, "save.full"}}) {
        int said = 0;
        for (int at = 1; at <= 60; at += failure.with == EIO ? step : 7) {
            CAPTURE(failure.call);
            CAPTURE(at);
            const TempFolder folder;
            const std::string path = (folder.path() / "records.sqlite").string();
            Writer writer(path, {"12"},
                          {"FAIL_CALL=" + failure.call, "FAIL_AT=" + std::to_string(at),
                           "FAIL_WITH=" + std::to_string(failure.with), "LD_PRELOAD=" + std::string(built::failingIo)});
            CHECK(writer.wait() == 12);
            CHECK(writer.status == 0);
            if (!writer.errors.empty()) {
                CHECK(writer.errors.find(failure.key) == 0);
                ++said;
            }
            AttemptStore store(path);
            CHECK(movesIn(store) == 12);
            CHECK(need(store.checkChains()).empty());
            CHECK(integrityOf(path) == "ok");
        }
        CHECK(said >= (built::isSanitized ? 3 : 5));
    }
}

TEST_CASE("a full disk is a fault that keeps what was saved, and saving goes on once there is room") {
    const TempFolder folder;
    const std::string path = (folder.path() / "records.sqlite").string();
    AttemptStore store(path);
    const AttemptHeader header = headerOf();
    need(store.write(header, 0, oneMove));
    const std::vector<Move> large{choice(std::string(200'000, 'x'))};
    {
        const fourfold::testing::FileSizeLimit limit(fs::file_size(path + "-wal") + 20'000);
        CHECK(kindOf(store.write(header, 1, large)) == Kind::full);
        CHECK(kindOf(store.write(header, 1, large)) == Kind::full);
        CHECK(movesIn(store) == 1);
    }
    need(store.write(header, 1, large));
    CHECK(movesIn(store) == 2);
    CHECK(integrityOf(path) == "ok");
}

TEST_CASE("a read-only folder is a fault, and saving begins when it opens up") {
    const TempFolder folder;
    ::chmod(folder.path().c_str(), 0555);
    const fs::path path = folder.path() / "new" / "records.sqlite";
    AttemptStore store(path.string());
    {
        const fourfold::testing::Unprivileged nobody;
        const auto fault = store.write(headerOf(), 0, oneMove);
        CHECK(kindOf(fault) == Kind::notAllowed);
        CHECK(fault->path == path);
    }
    ::chmod(folder.path().c_str(), 0755);
    need(store.write(headerOf(), 0, oneMove));
    CHECK((fs::status(path).permissions() & fs::perms(0077)) == fs::perms::none);

    AttemptStore other(path.string());
    ::chmod(path.parent_path().c_str(), 0555);
    const fourfold::testing::Unprivileged nobody;
    CHECK(kindOf(other.write(headerOf(), 0, oneMove)) == Kind::notAllowed);
}

TEST_CASE("a store whose file is taken away or replaced says so, and goes on once it is back") {
    const TempFolder folder;
    const fs::path path = folder.path() / "records.sqlite";
    const fs::path away = folder.path() / "away.sqlite";
    AttemptStore store(path.string());
    const AttemptHeader header = headerOf();
    need(store.write(header, 0, oneMove));
    fs::rename(path, away);
    CHECK(kindOf(store.write(header, 1, oneMove)) == Kind::replaced);
    CHECK(kindOf(store.keepTime(header.id, core::Duration(5000), core::momentOf(9000))) == Kind::replaced);
    CHECK(store.list().fault().kind == Kind::replaced);
    CHECK_FALSE(fs::exists(path));
    fourfold::testing::writeText(path, "another file");
    CHECK(kindOf(store.write(header, 1, oneMove)) == Kind::replaced);
    CHECK(fourfold::testing::readText(path) == "another file");
    fs::rename(away, path);
    need(store.write(header, 1, oneMove));
    CHECK(movesIn(store) == 2);
    CHECK(integrityOf(path.string()) == "ok");
}

TEST_CASE("a damaged store is a fault and stays as it is") {
    const TempFolder folder;
    const fs::path path = folder.path() / "records.sqlite";
    fourfold::testing::writeText(
        path, "this is no database, and long enough to be read as the head of one: " + std::string(5000, '?'));
    const std::string before = fourfold::testing::readText(path);
    CHECK(kindOf(AttemptStore(path.string()).write(headerOf(), 0, oneMove)) == Kind::damaged);
    CHECK(fourfold::testing::readText(path) == before);

    const fs::path torn = folder.path() / "torn.sqlite";
    {
        AttemptStore store(torn.string());
        for (int i = 0; i < 200; ++i) need(store.write(headerOf(), 0, oneMove));
    }
    std::string bytes = fourfold::testing::readText(torn);
    for (std::size_t at = 4096; at + 4096 <= bytes.size(); at += 4096) bytes.replace(at, 200, std::string(200, '\xaa'));
    fourfold::testing::writeText(torn, bytes);
    CHECK(kindOf(AttemptStore(torn.string()).fault()) == Kind::damaged);
}

TEST_CASE("a merge from a store that is damaged inside names that one, and takes nothing") {
    const TempFolder folder;
    const fs::path path = folder.path() / "there.sqlite";
    {
        AttemptStore there(path.string());
        const std::vector<Move> moves{choice(std::string(3000, 'x')), endMove()};
        for (int i = 0; i < 50; ++i) need(there.write(headerOf(), 0, moves));
    }
    // The pages of the moves are spoilt, those of the schema and the attempts are whole.
    std::string bytes = fourfold::testing::readText(path);
    for (std::size_t at = 0; at + 4096 <= bytes.size(); at += 4096) {
        if (bytes.substr(at, 4096).find(std::string(1000, 'x')) != std::string::npos)
            bytes.replace(at, 100, std::string(100, '\xaa'));
    }
    fourfold::testing::writeText(path, bytes);
    AttemptStore here((folder.path() / "here.sqlite").string());
    need(here.write(headerOf(), 0, oneMove));
    AttemptStore there(path.string(), Access::existing);
    const auto merged = here.merge(there);
    REQUIRE_FALSE(merged);
    CHECK(merged.fault().kind == Kind::damaged);
    CHECK(merged.fault().path == path);
    CHECK(need(here.list()).size() == 1);
    CHECK(need(here.checkChains()).empty());
}

TEST_CASE("what is no store of records is left alone") {
    const TempFolder folder;
    const std::string foreign = (folder.path() / "other.sqlite").string();
    runSql(foreign, "CREATE TABLE attempt (x TEXT)");
    CHECK(kindOf(AttemptStore(foreign).fault()) == Kind::damaged);
    const auto fault = AttemptStore(folder.path().string()).fault();
    CHECK(kindOf(fault) == Kind::other);
    CHECK(fault->reason() == "Is a directory");
    const fs::path nowhere = folder.path() / "nowhere.sqlite";
    CHECK(AttemptStore(nowhere.string(), Access::existing).fault()->reason() == "No such file or directory");
    CHECK_FALSE(fs::exists(nowhere));
    CHECK(kindOf(AttemptStore("").write(headerOf(), 0, oneMove)) == Kind::noHome);
}

TEST_CASE("a server that cannot be reached is given up, and its password is not told" * doctest::test_suite("slow")) {
    const auto fault = AttemptStore("postgresql://li:secret@/x?host=/nowhere").fault();
    CHECK(kindOf(fault) == Kind::unreachable);
    CHECK(fault->path == "postgresql://li:***@/x?host=/nowhere");
    CHECK(fault->reason().find("No such file") != std::string::npos);

    // One that takes the call and says nothing.
    const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    REQUIRE(::bind(silent, generic, size) == 0);
    REQUIRE(::listen(silent, 5) == 0);
    REQUIRE(::getsockname(silent, generic, &size) == 0);
    const std::string place =
        "postgresql://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/x?connect_timeout=2";
    CHECK(kindOf(AttemptStore(place).fault()) == Kind::unreachable);
    ::close(silent);
}

TEST_CASE("a backup is whole, and takes no file's place unasked") {
    const TempFolder folder;
    AttemptStore store((folder.path() / "records.sqlite").string());
    need(store.write(headerOf(), 0, oneMove));
    const fs::path path = folder.path() / "backup.sqlite";
    need(store.backup(path, false));
    need(store.write(headerOf(), 0, oneMove));
    CHECK(store.backup(path, false)->error == std::errc::file_exists);
    AttemptStore copy(path.string(), Access::existing);
    CHECK(need(copy.list()).size() == 1);
    need(store.backup(folder.path() / "other.sqlite", true));
    need(store.backup(folder.path() / "other.sqlite", true));
    CHECK(integrityOf((folder.path() / "other.sqlite").string()) == "ok");
    CHECK(store.backup(folder.path() / "nowhere" / "x.sqlite", false)->error == std::errc::no_such_file_or_directory);
    // A full disk leaves no half of one behind.
    {
        const fourfold::testing::FileSizeLimit limit(10'000);
        CHECK(kindOf(store.backup(folder.path() / "full.sqlite", false)) == Kind::full);
    }
    CHECK_FALSE(fs::exists(folder.path() / "full.sqlite"));
    for (const fs::directory_entry& entry : fs::directory_iterator(folder.path())) {
        CHECK_FALSE(entry.path().extension() == ".part");
    }
    // Somebody's file beside it is nobody else's.
    fourfold::testing::writeText(folder.path() / "mine.sqlite.part", "mine");
    need(store.backup(folder.path() / "mine.sqlite", false));
    CHECK(fourfold::testing::readText(folder.path() / "mine.sqlite.part") == "mine");
}
