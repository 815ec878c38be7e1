#include "system/program.hpp"

#include <csignal>
#include <string>

#include <doctest/doctest.h>

using namespace fourfold::system;
using Outcome = ProgramEnd::Outcome;
using std::chrono::milliseconds;

namespace {

// Ignores SIGPIPE, as the program does: a program that has ended reads no more.
struct NoBrokenPipe {
    NoBrokenPipe() : before(std::signal(SIGPIPE, SIG_IGN)) {}
    ~NoBrokenPipe() { std::signal(SIGPIPE, before); }
    NoBrokenPipe(const NoBrokenPipe&) = delete;
    NoBrokenPipe& operator=(const NoBrokenPipe&) = delete;
    void (*before)(int);
};

std::string manyLines() {
    std::string text;
    for (int i = 0; i < 300'000; ++i) text += std::to_string(i) + '\n';
    return text;
}

constexpr ProgramLimits briefly{.time = milliseconds(200), .bytes = 1'000'000};

}  // namespace

TEST_CASE("a program gets all of its input and gives all of its output, however much") {
    const NoBrokenPipe guard;
    const std::string input = manyLines();
    const ProgramEnd copied = runProgram({"cat"}, input, {});
    CHECK(copied.outcome == Outcome::ended);
    CHECK((copied.out == input));
    CHECK(runProgram({"true"}, input, {}).outcome == Outcome::ended);
    CHECK(runProgram({"sh", "-c", "cat >&2; exit 7"}, input, {}).code == 7);
    CHECK(runProgram({"sh", "-c", "kill -9 $$"}, "", {}).outcome == Outcome::failed);
    CHECK(runProgram({"no-such-program-anywhere"}, "", {}).outcome == Outcome::missing);
}

TEST_CASE("a program that sleeps for ever is killed when its time is over") {
    CHECK(runProgram({"sleep", "1000000"}, "", briefly).outcome == Outcome::late);
    const ProgramEnd talker = runProgram({"sh", "-c", "echo so far; exec sleep 1000000"}, "", briefly);
    CHECK(talker.outcome == Outcome::late);
    CHECK(talker.out == "so far\n");
}

TEST_CASE("a program that has closed its output and goes on is killed when its time is over") {
    CHECK(runProgram({"sh", "-c", "exec sleep 1000000 >&- 2>&- <&-"}, "", briefly).outcome == Outcome::late);
}

TEST_CASE("a program that ignores its input is killed when its time is over, and one that ends is not waited for") {
    const NoBrokenPipe guard;
    const std::string input = manyLines();
    CHECK(runProgram({"sleep", "1000000"}, input, briefly).outcome == Outcome::late);
    CHECK(runProgram({"sh", "-c", "echo done"}, input, {}).out == "done\n");
}

TEST_CASE("a program that is started by the program keeps nobody waiting beyond the limit") {
    const ProgramEnd left = runProgram({"sh", "-c", "sleep 5 & echo done"}, "", briefly);
    CHECK(left.outcome == Outcome::late);
    CHECK(left.out == "done\n");
}

TEST_CASE("a program that prints without end is killed, whichever way it prints") {
    constexpr ProgramLimits little{.bytes = 100'000};
    const ProgramEnd out = runProgram({"yes"}, "", little);
    CHECK(out.outcome == Outcome::tooMuch);
    CHECK(out.out.size() > 100'000);
    CHECK(out.out.size() < 1'000'000);
    CHECK(runProgram({"sh", "-c", "exec yes >&2"}, "", little).outcome == Outcome::tooMuch);
    CHECK(runProgram({"sh", "-c", "head -c 100000 /dev/zero"}, "", little).isGood());
}

TEST_CASE("a started program receives signals that are blocked here") {
    sigset_t held{};
    sigset_t before{};
    sigemptyset(&held);
    sigaddset(&held, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &held, &before);
    const ProgramEnd ended = runProgram({"sh", "-c", "kill -TERM $$; echo deaf"}, "", {});
    ::sigprocmask(SIG_SETMASK, &before, nullptr);
    CHECK(ended.outcome == Outcome::failed);
    CHECK(ended.out.empty());
}
