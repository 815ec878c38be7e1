#include "system/socket_watch.hpp"

#include <array>
#include <chrono>
#include <string>

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include "system/loaded_library.hpp"

using fourfold::system::loadedFunction;
using fourfold::system::SocketWatch;

namespace {

// Two connected sockets.
struct Line {
    std::array<int, 2> ends{-1, -1};
    Line() { REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0); }
    ~Line() {
        for (const int end : ends) ::close(end);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    // Waits for what the other side says: a letter, or 0 at the end of the connection.
    [[nodiscard]] char read() const {
        char letter = 0;
        return ::read(ends[0], &letter, 1) == 1 ? letter : '\0';
    }
    void say(char letter) const { REQUIRE(::write(ends[1], &letter, 1) == 1); }
};

constexpr std::chrono::milliseconds soon{1};
constexpr std::chrono::hours never{1};

}  // namespace

TEST_CASE("who waits for a socket that stays silent finds the connection ended") {
    SocketWatch watch;
    const Line line;
    watch.begin(line.ends[0], soon);
    CHECK(line.read() == '\0');
    watch.end();
    CHECK(watch.wasLate());
    // The next connection is another matter.
    const Line next;
    watch.begin(next.ends[0], never);
    CHECK_FALSE(watch.wasLate());
    next.say('a');
    CHECK(next.read() == 'a');
    watch.end();
}

TEST_CASE("a socket is left alone after its call has ended, and while its time lasts") {
    const Line line;
    {
        SocketWatch watch;
        for (const char letter : std::string("answers")) {
            watch.begin(line.ends[0], never);
            line.say(letter);
            CHECK(line.read() == letter);
            watch.end();
        }
        watch.begin(line.ends[0], never);  // it ends while it watches
    }
    line.say('z');
    CHECK(line.read() == 'z');
    const SocketWatch idle;
}

TEST_CASE("functions are found in libraries that are loaded, and only in those") {
    CHECK(loadedFunction("libc.so.6", "getpid") != nullptr);
    CHECK(loadedFunction("libc.so.6", "no_such_function") == nullptr);
    CHECK(loadedFunction("libno-such-library.so.1", "getpid") == nullptr);
}
