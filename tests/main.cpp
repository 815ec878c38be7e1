// The program of a folder's tests. What it says of the cases that it ran holds only if it came to its end: code that
// ends the program in the middle of a case makes it fail, whatever exit code that code has chosen.
#include <cstdio>
#include <cstdlib>

#include <unistd.h>

#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

namespace {

bool isOver = false;
const pid_t started = ::getpid();

void failUnlessOver() {
    if (isOver || ::getpid() != started) return;  // a process that was forked ends when it likes
    std::fputs("the program was ended before all cases had run\n", stderr);
    std::_Exit(EXIT_FAILURE);
}

}  // namespace

int main(int argc, char** argv) {
    std::atexit(failUnlessOver);
    doctest::Context context(argc, argv);
    const int code = context.run();
    isOver = true;
    return code;
}
