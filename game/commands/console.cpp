#include "commands/console.hpp"

#include <algorithm>
#include <chrono>
#include <random>
#include <system_error>

#include "commands/output.hpp"

namespace fourfold::commands {

terminal::Console consoleOn(system::Stream output, core::Language language, system::Waitable leave) {
    return terminal::Console({.out = output, .colour = terminal::wantsColour(output), .leave = leave}, language);
}

std::uint64_t randomSeed() { return std::random_device{}(); }

core::Moment presentSecond() {
    return std::chrono::time_point_cast<std::chrono::seconds>(std::chrono::system_clock::now());
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
    if (console.flush() || console.error() == std::errc::broken_pipe) return code;
    complain("fourfold: " + console.error().message());
    return failure;
}

}  // namespace fourfold::commands
