#include "system/durable_file.hpp"

#include <cerrno>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "support/built.hpp"
#include "support/file_size_limit.hpp"
#include "support/temp_folder.hpp"
#include "system/error.hpp"
#include "system/program.hpp"

using namespace fourfold::system;
using fourfold::testing::FileSizeLimit;
using fourfold::testing::readText;
using fourfold::testing::TempFolder;
using fourfold::testing::writeText;
namespace built = fourfold::testing::built;
namespace fs = std::filesystem;

namespace {

std::size_t entriesOf(const fs::path& folder) {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), {}));
}

int permissionsOf(const fs::path& path) { return static_cast<int>(fs::status(path).permissions()); }

// Runs file_writer with a system call, counted from 1, that fails or kills it.
ProgramEnd runWriter(const std::string& what, const fs::path& path, const std::string& bytes, const std::string& call,
                     int at, const std::string& with) {
    return runProgram(
        {"env", "LD_PRELOAD=" + std::string(built::failingIo), "FAIL_CALL=" + call, "FAIL_AT=" + std::to_string(at),
         "FAIL_WITH=" + with, built::fileWriter, what, path.string(), bytes},
        {}, {});
}

const std::string oldBytes(5000, 'o');
const std::string newBytes(20'000, 'n');

}  // namespace

TEST_CASE("a file is made, and replaced as a whole") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    CHECK_FALSE(replaceFile(path, oldBytes, Access::owner));
    CHECK(readText(path) == oldBytes);
    CHECK(permissionsOf(path) == 0600);
    CHECK_FALSE(replaceFile(path, "", Access::owner));
    CHECK(readText(path).empty());
    CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("a file that is replaced keeps its permissions where everybody may have some") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    writeText(path, oldBytes);
    fs::permissions(path, fs::perms(0640));
    CHECK_FALSE(replaceFile(path, newBytes, Access::usual));
    CHECK(permissionsOf(path) == 0640);
    CHECK_FALSE(replaceFile(path, newBytes, Access::owner));
    CHECK(permissionsOf(path) == 0600);
}

TEST_CASE("a link to a file elsewhere stays one, and that file is replaced") {
    const TempFolder folder;
    fs::create_directory(folder.path() / "there");
    writeText(folder.path() / "there/real", oldBytes);
    fs::create_symlink("there/real", folder.path() / "link");
    CHECK_FALSE(replaceFile(folder.path() / "link", newBytes, Access::usual));
    CHECK(fs::is_symlink(folder.path() / "link"));
    CHECK(readText(folder.path() / "there/real") == newBytes);
    CHECK(entriesOf(folder.path()) == 2);
}

TEST_CASE("what a link leads to is created where it is not there yet, and links that lead in a circle are refused") {
    const TempFolder folder;
    fs::create_directory(folder.path() / "there");
    fs::create_symlink("there/next", folder.path() / "link");
    fs::create_symlink("real", folder.path() / "there/next");
    CHECK_FALSE(replaceFile(folder.path() / "link", newBytes, Access::usual));
    CHECK(fs::is_symlink(folder.path() / "link"));
    CHECK(fs::is_symlink(folder.path() / "there/next"));
    CHECK(readText(folder.path() / "there/real") == newBytes);
    fs::create_symlink("other", folder.path() / "one");
    fs::create_symlink("one", folder.path() / "other");
    CHECK(replaceFile(folder.path() / "one", newBytes, Access::usual) == std::errc::too_many_symbolic_link_levels);
    CHECK(fs::is_symlink(folder.path() / "one"));
}

TEST_CASE(
    "what a user names is written for its owner alone where that is asked for, also over a file that others read") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    CHECK_FALSE(writeOver(path, newBytes, Access::owner));
    CHECK(permissionsOf(path) == 0600);
    fs::permissions(path, fs::perms(0644));
    CHECK_FALSE(writeOver(path, oldBytes, Access::owner));
    CHECK(permissionsOf(path) == 0600);
    fs::permissions(path, fs::perms(0644));
    CHECK_FALSE(writeOver(path, oldBytes, Access::usual));
    CHECK(permissionsOf(path) == 0644);
}

TEST_CASE("neither a folder nor a file in a missing folder can be replaced") {
    const TempFolder folder;
    CHECK(replaceFile(folder.path(), "x", Access::usual) == std::errc::is_a_directory);
    CHECK(writeOver(folder.path(), "x", Access::usual) == std::errc::is_a_directory);
    CHECK(replaceFile(folder.path() / "none/file", "x", Access::usual) == std::errc::no_such_file_or_directory);
    writeText(folder.path() / "file", "x");
    CHECK(createFile(folder.path() / "file/in", "x", Access::usual) == std::errc::not_a_directory);
    CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("a full disk leaves the old file, and no part of the new one") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    writeText(path, oldBytes);
    {
        const FileSizeLimit limit(10'000);
        CHECK(isFull(replaceFile(path, newBytes, Access::usual)));
        CHECK(isFull(writeOver(path, newBytes, Access::usual)));
        CHECK(isFull(createFile(folder.path() / "other", newBytes, Access::usual)));
    }
    CHECK(readText(path) == oldBytes);
    CHECK(entriesOf(folder.path()) == 1);
    CHECK_FALSE(replaceFile(path, newBytes, Access::usual));
    CHECK(readText(path) == newBytes);
}

TEST_CASE("whichever call fails, the old file stays and no part of the new one") {
    for (const char* what : {"replace", "over"}) {
        for (const char* call : {"open", "write", "fsync", "rename"}) {
            CAPTURE(what);
            CAPTURE(call);
            const TempFolder folder;
            const fs::path path = folder.path() / "file";
            writeText(path, oldBytes);
            const ProgramEnd ended = runWriter(what, path, newBytes, call, 1, std::to_string(EIO));
            CHECK(ended.code == 1);
            CHECK(ended.err == "Input/output error");
            CHECK(readText(path) == oldBytes);
            CHECK(entriesOf(folder.path()) == 1);
        }
    }
}

TEST_CASE("a kill at any moment leaves the old file or the new one, or none where there was none") {
    for (const char* what : {"replace", "create", "over"}) {
        int kills = 0;
        for (int at = 1;; ++at) {
            CAPTURE(what);
            CAPTURE(at);
            REQUIRE(at < 100);
            const TempFolder folder;
            const fs::path path = folder.path() / "file";
            const bool isNew = what == std::string("create");
            if (!isNew) writeText(path, oldBytes);
            const ProgramEnd ended = runWriter(what, path, newBytes, "any", at, "kill");
            if (ended.outcome == ProgramEnd::Outcome::ended) {
                CHECK(ended.code == 0);
                CHECK(readText(path) == newBytes);
                break;
            }
            ++kills;
            if (!isNew) CHECK(fs::exists(path));
            if (!fs::exists(path)) continue;
            const std::string bytes = readText(path);
            CHECK((bytes == newBytes || (!isNew && bytes == oldBytes)));
        }
        CHECK(kills >= 4);  // open, write, fsync, rename
    }
}

TEST_CASE("a new file never replaces anything") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    CHECK_FALSE(createFile(path, newBytes, Access::usual));
    CHECK(readText(path) == newBytes);
    CHECK(createFile(path, "x", Access::usual) == std::errc::file_exists);
    fs::create_directory(folder.path() / "folder");
    CHECK(createFile(folder.path() / "folder", "x", Access::usual) == std::errc::file_exists);
    fs::create_symlink("nowhere", folder.path() / "link");
    CHECK(createFile(folder.path() / "link", "x", Access::usual) == std::errc::file_exists);
    CHECK(readText(path) == newBytes);
    CHECK(entriesOf(folder.path()) == 3);
}

TEST_CASE("a new file is also made on a file system that cannot rename without replacing") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    const ProgramEnd ended = runWriter("create", path, newBytes, "rename", 1, std::to_string(EINVAL));
    CHECK(ended.isGood());
    CHECK(readText(path) == newBytes);
    CHECK(runWriter("create", path, oldBytes, "rename", 1, std::to_string(EINVAL)).err == "File exists");
    CHECK(readText(path) == newBytes);
    CHECK(entriesOf(folder.path()) == 1);
}

TEST_CASE("a new file that cannot take its name on such a file system leaves that name free") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    const ProgramEnd ended = runProgram(
        {"env", "LD_PRELOAD=" + std::string(built::failingIo), "FAIL_CALL=rename", "FAIL_AT=1", "FAIL_FOREVER=1",
         "FAIL_WITH=" + std::to_string(EINVAL), built::fileWriter, "create", path.string(), newBytes},
        {}, {});
    CHECK_FALSE(ended.isGood());
    CHECK(entriesOf(folder.path()) == 0);
}

TEST_CASE("a file is renamed, and replaces another one only when that is wanted") {
    const TempFolder folder;
    const fs::path from = folder.path() / "from";
    const fs::path to = folder.path() / "to";
    writeText(from, "new");
    writeText(to, "old");
    CHECK(moveFile(from, to, Existing::keep) == std::errc::file_exists);
    CHECK(readText(to) == "old");
    CHECK_FALSE(moveFile(from, to, Existing::replace));
    CHECK(readText(to) == "new");
    CHECK_FALSE(moveFile(to, from, Existing::keep));
    CHECK(readText(from) == "new");
    CHECK(moveFile(to, from, Existing::keep) == std::errc::no_such_file_or_directory);
}

TEST_CASE("a user can write to a file, a device or a pipe, but not to a write-protected file") {
    CHECK_FALSE(writeOver("/dev/null", newBytes, Access::owner));
    CHECK(fs::is_character_file("/dev/null"));
    const TempFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    const ProgramEnd read = runProgram(
        {"sh", "-c", "\"$1\" over \"$2\" hello & cat \"$2\"; wait", "sh", built::fileWriter, pipe.string()}, {}, {});
    CHECK(read.out == "hello");

    const fs::path path = folder.path() / "file";
    writeText(path, oldBytes);
    fs::permissions(path, fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0777));
    {
        const fourfold::testing::Unprivileged nobody;
        CHECK(writeOver(path, newBytes, Access::usual) == std::errc::permission_denied);
    }
    CHECK(readText(path) == oldBytes);
}

TEST_CASE("a name as long as names may be can be written") {
    const TempFolder folder;
    const fs::path path = folder.path() / std::string(255, 'x');
    CHECK_FALSE(replaceFile(path, newBytes, Access::usual));
    CHECK(readText(path) == newBytes);
}

TEST_CASE("folders are made with their parents, and with the wanted access") {
    const TempFolder folder;
    CHECK_FALSE(createFolders(folder.path() / "a/b/c", Access::owner));
    CHECK(permissionsOf(folder.path() / "a") == 0700);
    CHECK_FALSE(createFolders(folder.path() / "a/b", Access::owner));
    CHECK_FALSE(createFolders(folder.path() / "d/e", Access::usual));
    CHECK((permissionsOf(folder.path() / "d/e") & 0700) == 0700);
    writeText(folder.path() / "file", "x");
    CHECK(createFolders(folder.path() / "file", Access::owner) == std::errc::not_a_directory);
    CHECK(createFolders(folder.path() / "file/in", Access::owner) == std::errc::not_a_directory);
}
