#include "system/wait.hpp"

#include <array>
#include <csignal>
#include <thread>

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "system/end_request.hpp"
#include "system/wake_signal.hpp"

using namespace fourfold::system;
using std::chrono::milliseconds;

TEST_CASE("a signal that was raised stays so until it is cleared, however often it was raised") {
    const WakeSignal signal;
    const std::array all{signal.raised()};
    CHECK_FALSE(waitFor(all, milliseconds(0)));
    signal.raise();
    signal.raise();
    CHECK(waitFor(all) == 0);
    CHECK(waitFor(all) == 0);
    signal.clear();
    CHECK_FALSE(waitFor(all, milliseconds(0)));
    signal.clear();
}

TEST_CASE("a wait ends when another thread raises a signal") {
    const WakeSignal signal;
    const std::jthread other([&] { signal.raise(); });
    CHECK(waitFor(std::array{signal.raised()}) == 0);
    signal.wait(std::chrono::hours(1));
}

TEST_CASE("of several the first that is ready is returned, and a default one never is") {
    const WakeSignal first;
    const WakeSignal second;
    const std::array all{Waitable{}, first.raised(), second.raised()};
    second.raise();
    CHECK(waitFor(all) == 2);
    first.raise();
    CHECK(waitFor(all) == 1);
    CHECK_FALSE(waitFor(std::array{Waitable{}}, milliseconds(1)));
}

TEST_CASE("a request to end is something to wait for, whichever way it comes") {
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        CAPTURE(signal);
        const pid_t process = ::fork();
        REQUIRE(process >= 0);
        if (process == 0) {
            const EndRequest end;
            const std::array all{end.requested()};
            if (waitFor(all, milliseconds(0))) ::_exit(1);
            ::kill(::getpid(), signal);
            ::_exit(waitFor(all) == 0 && waitFor(all) == 0 ? 7 : 1);
        }
        int status = 0;
        REQUIRE(::waitpid(process, &status, 0) == process);
        CHECK(WIFEXITED(status));
        CHECK(WEXITSTATUS(status) == 7);
    }
}
