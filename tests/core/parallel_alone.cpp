// core::inParallel where no thread can be started: all of the work is done,
// on this thread. Compiled twice, with and without FOURFOLD_SINGLE_THREADED.
#include "core/parallel.hpp"

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <vector>

#include <pthread.h>

#if defined(FOURFOLD_SINGLE_THREADED) && (defined(_GLIBCXX_THREAD) || defined(_GLIBCXX_MUTEX))
#error core/parallel.hpp needs threads
#endif

// Replaces the system's function: no thread can be started.
extern "C" int pthread_create(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*) noexcept { return EAGAIN; }

namespace {

int failures = 0;

void check(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "failed: %s\n", what);
    ++failures;
}

}  // namespace

int main() {
    using fourfold::core::inParallel;
    for (const unsigned threads : {0U, 1U, 2U, 8U}) {
        std::vector<int> done(100);
        inParallel(done.size(), threads, [&](std::size_t i) { ++done[i]; });
        check(done == std::vector<int>(100, 1), "each piece is done once");
    }
    inParallel(0, 4, [](std::size_t) { check(false, "there is nothing to do"); });
    bool isThrown = false;
    std::size_t last = 0;
    try {
        inParallel(100, 4, [&](std::size_t i) {
            last = i;
            if (i == 50) throw std::runtime_error("no");
        });
    } catch (const std::runtime_error&) {
        isThrown = true;
    }
    check(isThrown, "what goes wrong is thrown on");
    check(last == 50, "what goes wrong ends the work");
    check(fourfold::core::processors() >= 1, "there is a processor");
    return failures == 0 ? 0 : 1;
}
