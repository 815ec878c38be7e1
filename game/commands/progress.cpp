#include "commands/progress.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>

#include <unistd.h>

#include "commands/output.hpp"
#include "terminal/wrap.hpp"

namespace fourfold::commands {
namespace {

constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::milliseconds interval{200};

void tell(std::stop_token stop, const std::string& text, const std::atomic<std::uint64_t>& done, std::uint64_t all) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    const auto stopsWithin = [&](std::chrono::milliseconds time) {
        return never.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
    };
    if (stopsWithin(patience)) return;
    const std::string blank(terminal::displayWidth(text) + 6, ' ');  // " 100%"
    do {
        const std::uint64_t percent = all == 0 ? 100 : done * 100 / all;
        complainInPlace("\r" + text + " " + std::to_string(percent) + "%");
    } while (!stopsWithin(interval));
    complainInPlace("\r" + blank + "\r");
}

}  // namespace

Progress::Progress(std::string text, const std::atomic<std::uint64_t>& done, std::uint64_t all) {
    if (::isatty(STDERR_FILENO) != 1) return;
    m_thread = std::jthread([text = std::move(text), &done, all](std::stop_token stop) {
        tell(stop, text, done, all);
    });
}

}  // namespace fourfold::commands
