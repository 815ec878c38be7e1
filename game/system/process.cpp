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
    // Printing to a closed standard output must fail: so its replacement is not open for writing.
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        const int mode = descriptor == STDOUT_FILENO ? O_RDONLY : O_RDWR;
        if (::fcntl(descriptor, F_GETFD) < 0) static_cast<void>(::open("/dev/null", mode));
    }
}

void shareMemoryAmongThreads() { ::mallopt(M_ARENA_MAX, 1); }

void giveMemoryBack() {
    // Large blocks, such as pictures, get pages of their own, which go back to the system when freed. Without a fixed
    // threshold glibc would raise it and keep such blocks.
    ::mallopt(M_MMAP_THRESHOLD, 64 * 1024);
    ::mallopt(M_TRIM_THRESHOLD, 256 * 1024);
    ::malloc_trim(0);
}

}  // namespace fourfold::system
