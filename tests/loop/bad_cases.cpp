#include <csignal>
#include <cstdlib>

#include <doctest/doctest.h>

// Cases that together_test.sh runs, all in one process.
TEST_CASE("one that passes") { CHECK(true); }

TEST_CASE("one that fails, with a comma") { CHECK(std::getenv("BAD_CASES") == nullptr); }

TEST_CASE("one that may end <all> & everything") {
    const char* const wanted = std::getenv("BAD_CASES");
    if (wanted == nullptr) return;
    if (wanted[0] == 'e') std::exit(EXIT_SUCCESS);
    if (wanted[0] == 'c') std::raise(SIGSEGV);
}

TEST_SUITE("slow") {
    TEST_CASE("one that takes its time") { CHECK(true); }
}
