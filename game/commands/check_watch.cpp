#include "commands/check_watch.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <sstream>
#include <system_error>

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "commands/output.hpp"
#include "core/utf8.hpp"
#include "system/file.hpp"

namespace fourfold::commands {
namespace {

// The signals that end the program, as something to wait for instead. Threads that begin later inherit this.
system::File endingSignals() {
    sigset_t signals{};
    sigemptyset(&signals);
    for (const int each : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals, each);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    system::File file(::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!file.isOpen()) throw std::system_error(errno, std::generic_category(), "signalfd");
    return file;
}

bool readersGone() {
    pollfd output{.fd = STDOUT_FILENO, .events = 0, .revents = 0};
    return ::poll(&output, 1, 0) > 0 && (output.revents & POLLERR) != 0;
}

}  // namespace

std::string complaintOf(const yaml::WatchFault& fault, const Context& context) {
    const bool limit = fault.error == ENOSPC || fault.error == EMFILE || fault.error == ENFILE;
    const std::string reason = limit ? context.text("watch.limit") : std::generic_category().message(fault.error);
    if (fault.path.empty()) return context.text("watch.nothing", fmt::arg("reason", reason));
    return context.text("watch.not_all", fmt::arg("path", core::printable(fault.path.string())), fmt::arg("reason", reason));
}

int watchAndCheck(CheckOptions options, const Context& context) {
    options.oneLine = true;
    const system::File signals = endingSignals();
    yaml::FileWatch watch(options.paths, yaml::Subfolders::enter);
    std::vector<yaml::WatchFault> known;
    // The output has nothing to wait for but that nobody reads it any more, which is told unasked.
    const std::array interrupts{pollfd{.fd = static_cast<int>(signals.handle()), .events = POLLIN, .revents = 0},
                                pollfd{.fd = STDOUT_FILENO, .events = 0, .revents = 0}};
    for (bool isFirst = true;; isFirst = false) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = check(options, out, err);
        if (!err.str().empty()) complain(err.str());
        if (code == misuse) return code;
        if (isFirst && !options.json) out << context.text("watch.waiting") << '\n';
        const int written = emit(out.str(), code);
        if (written != code || readersGone()) return written;
        const std::vector<yaml::WatchFault> faults(watch.faults().begin(), watch.faults().end());
        if (faults != known) {
            for (const yaml::WatchFault& fault : faults) complain(complaintOf(fault, context));
            known = faults;
        }
        if (!faults.empty() && faults.front().path.empty()) return failure;
        if (watch.wait(interrupts).interrupted) return code;
    }
}

}  // namespace fourfold::commands
