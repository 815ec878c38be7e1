#include "system/process.hpp"

#include <csignal>
#include <initializer_list>

#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

namespace fourfold::system {

void prepareProcess() {
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    // What cannot be printed is a failure on a closed standard output, too: so that one is not open for writing.
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const int mode = descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR;
        if (::fcntl(descriptor, F_GETFD) < 0) static_cast<void>(::open("/dev/null", mode));
    }
}

void shareMemoryAmongThreads() { ::mallopt(M_ARENA_MAX, 1); }

void giveMemoryBack() {
    // What is big, as pictures are, gets pages of its own that
    // go back when it is freed; glibc would learn to keep them.
    ::mallopt(M_MMAP_THRESHOLD, 64 * 1024);
    ::mallopt(M_TRIM_THRESHOLD, 256 * 1024);
    ::malloc_trim(0);
}

}  // namespace fourfold::system
