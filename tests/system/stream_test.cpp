#include "system/stream.hpp"

#include <array>
#include <csignal>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

#include "support/temp_folder.hpp"

using namespace fourfold::system;
using fourfold::testing::TempFolder;
using std::chrono::milliseconds;

namespace {

struct TestPipe {
    TestPipe() {
        std::array<int, 2> ends{};
        REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0);
        read = File(ends[0]);
        write = File(ends[1]);
    }
    File read;
    File write;
};

}  // namespace

TEST_CASE("a stream of a pipe gives what was written to the other, and ends when that is closed") {
    TestPipe pipe;
    const Stream in(pipe.read);
    CHECK_FALSE(in.isTerminal());
    CHECK_FALSE(in.columns());
    CHECK_FALSE(waitFor(std::array{in.readable()}, milliseconds(0)));
    CHECK_FALSE(Stream(pipe.write).write("hello"));
    CHECK(waitFor(std::array{in.readable()}) == 0);
    std::array<char, 10> buffer{};
    CHECK(in.read(buffer) == 5);
    CHECK(std::string(buffer.data(), 5) == "hello");
    pipe.write.close();
    CHECK(waitFor(std::array{in.readable()}) == 0);
    CHECK(in.read(buffer) == 0);
}

TEST_CASE("a reader that has gone can be waited for, and makes writing fail") {
    void (*const before)(int) = std::signal(SIGPIPE, SIG_IGN);
    TestPipe pipe;
    const Stream out(pipe.write);
    CHECK_FALSE(waitFor(std::array{out.readerGone()}, milliseconds(0)));
    pipe.read.close();
    CHECK(waitFor(std::array{out.readerGone()}) == 0);
    CHECK(out.write("x") == std::errc::broken_pipe);
    std::signal(SIGPIPE, before);
}

TEST_CASE("a terminal tells how wide it is") {
    int ours = -1;
    int theirs = -1;
    const winsize size{.ws_row = 24, .ws_col = 63, .ws_xpixel = 0, .ws_ypixel = 0};
    REQUIRE(::openpty(&ours, &theirs, nullptr, nullptr, &size) == 0);
    const File master(ours);
    const File terminal(theirs);
    CHECK(Stream(terminal).isTerminal());
    CHECK(Stream(terminal).columns() == 63);
}

TEST_CASE("a file is a stream, too") {
    const TempFolder folder;
    std::error_code error;
    const File file = createNew(folder.path() / "file", Access::owner, error);
    CHECK_FALSE(Stream(file).write("text"));
    CHECK_FALSE(Stream(file).isTerminal());
    CHECK(fourfold::testing::readText(folder.path() / "file") == "text");
    std::array<char, 10> buffer{};
    CHECK(Stream(file).read(buffer) == 0);  // open only for writing
}
