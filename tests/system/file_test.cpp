#include "system/file.hpp"

#include <array>
#include <cerrno>
#include <string>

#include <doctest/doctest.h>
#include <sys/stat.h>

#include "support/temp_folder.hpp"
#include "system/error.hpp"
#include "system/private_file.hpp"
#include "system/program.hpp"
#include "system/random.hpp"
#include "system/temporary_folder.hpp"

using namespace fourfold::system;
using fourfold::testing::TempFolder;
using fourfold::testing::writeText;
namespace fs = std::filesystem;

TEST_CASE("a file is read whole up to a limit, and one above it not at all") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    const std::string text(100'000, 'x');
    writeText(path, text);
    CHECK(readFile(path, 100'000) == text);
    CHECK_FALSE(readFile(path, 99'999));
    std::error_code error;
    const File file = openToRead(path, error);
    REQUIRE_FALSE(error);
    CHECK(sizeOf(file) == text.size());
    CHECK_FALSE(readToEnd(file, 99'999, error));
    CHECK(error == std::errc::file_too_large);
    writeText(path, "");
    CHECK(readFile(path, 0) == "");
    CHECK_FALSE(readFile(folder.path() / "none", 10));
}

TEST_CASE("a folder and a pipe are no files, and none waits for the other end of a pipe") {
    const TempFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(whyNoFile(folder.path()) == std::errc::is_a_directory);
    CHECK(whyNoFile(pipe) == std::errc::invalid_argument);
    CHECK(whyNoFile(folder.path() / "none") == std::errc::no_such_file_or_directory);
    CHECK_FALSE(readFile(folder.path(), 10));
    CHECK_FALSE(readFile(pipe, 10));
    std::error_code error;
    CHECK_FALSE(openToAppend(pipe, Access::owner, error).isOpen());
    CHECK(error);
}

TEST_CASE("a link is opened as what it leads to, unless it is refused") {
    const TempFolder folder;
    writeText(folder.path() / "file", "x");
    fs::create_symlink("file", folder.path() / "link");
    std::error_code error;
    const File followed = openToRead(folder.path() / "link", error);
    CHECK_FALSE(error);
    CHECK(readToEnd(followed, 10, error) == "x");
    CHECK_FALSE(openToRead(folder.path() / "link", error, Links::refuse).isOpen());
    CHECK(error == std::errc::too_many_symbolic_link_levels);
    CHECK_FALSE(createNew(folder.path() / "link", Access::owner, error).isOpen());
    CHECK(error == std::errc::file_exists);
}

TEST_CASE("a piece of a file is read from its place, as far as the file goes") {
    const TempFolder folder;
    writeText(folder.path() / "file", "0123456789");
    std::error_code error;
    const File file = openToRead(folder.path() / "file", error);
    std::array<unsigned char, 4> piece{};
    CHECK(readAt(file, 2, piece) == 4);
    CHECK(piece == std::array<unsigned char, 4>{'2', '3', '4', '5'});
    CHECK(readAt(file, 8, piece) == 2);
    CHECK(readAt(file, 20, piece) == 0);
}

TEST_CASE("what is appended stands behind what was there") {
    const TempFolder folder;
    const fs::path path = folder.path() / "file";
    for (const char* text : {"one\n", "two\n"}) {
        std::error_code error;
        const File file = openToAppend(path, Access::owner, error);
        REQUIRE_FALSE(error);
        CHECK_FALSE(writeAll(file, text));
        CHECK_FALSE(syncToDisk(file));
    }
    CHECK(readFile(path, 100) == "one\ntwo\n");
    CHECK(static_cast<int>(fs::status(path).permissions()) == 0600);
}

TEST_CASE("an error is recognised by its meaning") {
    CHECK_FALSE(errorNumbered(0));
    CHECK(errorNumbered(EIO) == std::errc::io_error);
    CHECK(errorNumbered(EIO).message() == "Input/output error");
    for (const int full : {ENOSPC, EDQUOT, EFBIG}) CHECK(isFull(errorNumbered(full)));
    for (const int forbidden : {EACCES, EPERM, EROFS}) CHECK(isForbidden(errorNumbered(forbidden)));
    for (const int many : {ENOSPC, EMFILE, ENFILE}) CHECK(isTooMany(errorNumbered(many)));
    for (const auto is : {isFull, isForbidden, isTooMany}) {
        CHECK_FALSE(is(errorNumbered(EIO)));
        CHECK_FALSE(is({}));
    }
}

TEST_CASE("a private file is read by a program that is started, and by nobody else") {
    std::string path;
    {
        const PrivateFile file("what is told to nobody else");
        REQUIRE_FALSE(file.error());
        path = file.pathForPrograms();
        CHECK(runProgram({"cat", path}, {}, {}).out == "what is told to nobody else");
        CHECK(runProgram({"cat", path}, {}, {}).out == "what is told to nobody else");  // from its beginning
    }
    CHECK_FALSE(runProgram({"cat", path}, {}, {}).isGood());
}

TEST_CASE("a temporary folder is for its owner alone, and gone with all in it") {
    fs::path path;
    {
        const TemporaryFolder folder;
        REQUIRE_FALSE(folder.error());
        path = folder.path();
        CHECK(static_cast<int>(fs::status(path).permissions()) == 0700);
        writeText(path / "file", "x");
        const TemporaryFolder other;
        CHECK(other.path() != path);
    }
    CHECK_FALSE(fs::exists(path));
}

TEST_CASE("random numbers differ") {
    CHECK(randomNumber() != randomNumber());
    std::uint64_t seen = 0;
    for (int i = 0; i < 100; ++i) seen |= randomNumber();
    CHECK(seen == ~std::uint64_t{0});
}
