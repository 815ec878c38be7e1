#include "commands/check_watch.hpp"

#include <array>
#include <sstream>

#include "commands/output.hpp"
#include "core/utf8.hpp"
#include "system/end_request.hpp"
#include "system/error.hpp"
#include "system/stream.hpp"
#include "yaml/watched_contents.hpp"

namespace fourfold::commands {

std::string complaintOf(const system::WatchFault& fault, const Context& context) {
    const std::string reason = system::isTooMany(fault.error) ? context.text("watch.limit") : fault.error.message();
    if (fault.path.empty()) return context.text("watch.nothing", fmt::arg("reason", reason));
    return context.text("watch.not_all", fmt::arg("path", core::printable(fault.path.string())),
                        fmt::arg("reason", reason));
}

int watchAndCheck(CheckOptions options, const Context& context) {
    options.oneLine = true;
    const system::EndRequest end;
    system::FileWatch watch(options.paths, yaml::watchedContents(yaml::Subfolders::enter));
    std::vector<system::WatchFault> known;
    const std::array readerGone{system::Stream::output().readerGone()};
    const std::array interrupts{end.requested(), readerGone[0]};
    for (bool isFirst = true;; isFirst = false) {
        std::ostringstream out;
        std::ostringstream err;
        const int code = check(options, out, err);
        if (!err.str().empty()) complain(err.str());
        if (code == misuse) return code;
        if (isFirst && !options.json) out << context.text("watch.waiting") << '\n';
        const int written = emit(out.str(), code);
        if (written != code || system::waitFor(readerGone, std::chrono::milliseconds(0))) return written;
        const std::vector<system::WatchFault> faults(watch.faults().begin(), watch.faults().end());
        if (faults != known) {
            for (const system::WatchFault& fault : faults) complain(complaintOf(fault, context));
            known = faults;
        }
        if (!faults.empty() && faults.front().path.empty()) return failure;
        if (watch.wait(interrupts).interrupted) return code;
    }
}

}  // namespace fourfold::commands
