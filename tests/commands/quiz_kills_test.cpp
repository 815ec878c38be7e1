// Quizzes in the terminal whose program is killed in the middle.
#include <cstdlib>
#include <string>

#include <doctest/doctest.h>

#include "commands/quiz_taker.hpp"
#include "support/built.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

// FOURFOLD_KILLS sets another number.
const int usualKills = built::isSanitized ? 5 : 50;

int killsToMake() {
    const char* wanted = std::getenv("FOURFOLD_KILLS");
    return wanted == nullptr ? usualKills : std::atoi(wanted);
}

// Takes one quiz after another. Two times out of three the program is killed in one of its calls that change a file or
// print, and the call may be done only in part. The third time it is killed from outside, right after it got a line.
void takeQuizzesAndKill(quiz::Mode mode, std::uint64_t seed) {
    if (const char* wanted = std::getenv("FOURFOLD_KILL_SEED")) seed = std::strtoull(wanted, nullptr, 10);
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    ProgramHome home;
    const quiz::Bank bank = fillWithEveryKind(home);
    const int wanted = killsToMake();
    int kills = 0;
    for (int person = 1; kills < wanted; ++person) {
        CAPTURE(person);
        QuizTaker taker(home, bank, "Li " + std::to_string(person), mode, random);
        while (!taker.over()) {
            CAPTURE(kills);
            home.variables.clear();
            std::optional<int> sends;
            if (kills >= wanted) {
                // This run may reach its end.
            } else if (random() % 3 == 0) {
                sends = static_cast<int>(1 + random() % 20);
            } else {
                home.variables = {{"LD_PRELOAD", built::failingIo},
                                  {"FAIL_CALL", "any"},
                                  {"FAIL_WITH", "kill"},
                                  {"FAIL_AT", std::to_string(1 + random() % 150)}};
            }
            if (taker.run(sends)) ++kills;
        }
        home.variables.clear();
        if (mode == quiz::Mode::practice) continue;
        const Ended again = home.run(taker.command());
        CHECK(again.code == 1);
        CHECK(again.err.find("this exam can be taken 1 time") != std::string::npos);
    }
    const Ended verified = home.run({"records", "verify"});
    CAPTURE(verified.out);
    CHECK(verified.code == 0);
}

}  // namespace

TEST_CASE("an exam that is killed at any moment continues exactly as it was" * doctest::test_suite("slow")) {
    takeQuizzesAndKill(quiz::Mode::exam, 1);
}
TEST_CASE("an exam that is killed at any moment continues exactly as it was, again" * doctest::test_suite("slow")) {
    takeQuizzesAndKill(quiz::Mode::exam, 2);
}
TEST_CASE("practice that is killed at any moment continues exactly as it was" * doctest::test_suite("slow")) {
    takeQuizzesAndKill(quiz::Mode::practice, 3);
}
TEST_CASE("practice that is killed at any moment continues exactly as it was, again" * doctest::test_suite("slow")) {
    takeQuizzesAndKill(quiz::Mode::practice, 4);
}
