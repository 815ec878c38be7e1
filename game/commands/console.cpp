#include "commands/console.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <random>
#include <system_error>

#include <sys/signalfd.h>
#include <unistd.h>

#include "commands/output.hpp"

namespace fourfold::commands {

terminal::Console consoleOn(int descriptor, core::Language language, int interrupts) {
    return terminal::Console(
        {.in = STDIN_FILENO, .out = descriptor, .colour = terminal::wantsColour(descriptor), .interrupts = interrupts},
        language);
}

int interruptDescriptor() {
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, signal);
    const int descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    if (descriptor >= 0) ::sigprocmask(SIG_BLOCK, &signals, nullptr);
    return descriptor;
}

std::uint64_t randomSeed() { return std::random_device{}(); }

std::int64_t secondsSince1970() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::vector<std::string> splitAt(const std::string& list, char mark) {
    std::vector<std::string> parts;
    std::size_t begin = 0;
    while (begin < list.size()) {
        const std::size_t end = std::min(list.find(mark, begin), list.size());
        parts.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

int finish(terminal::Console& console, int code) {
    if (console.flush() || console.error() == EPIPE) return code;
    complain("fourfold: " + std::generic_category().message(console.error()));
    return failure;
}

}  // namespace fourfold::commands
