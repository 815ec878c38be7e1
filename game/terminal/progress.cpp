#include "terminal/progress.hpp"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>

#include "system/stream.hpp"
#include "terminal/wrap.hpp"

namespace fourfold::terminal {
namespace {

constexpr std::chrono::milliseconds patience{500};
constexpr std::chrono::milliseconds interval{200};

// A failed write does no harm.
void put(const std::string& text) { static_cast<void>(system::Stream::errors().write(text)); }

void tell(const std::stop_token& stop, const std::function<std::string()>& line) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    const auto stopsWithin = [&](std::chrono::milliseconds time) {
        return never.wait_for(lock, stop, time, [&] { return stop.stop_requested(); });
    };
    if (stopsWithin(patience)) return;
    std::size_t width = 0;
    do {
        const std::string text = line();
        width = std::max(width, displayWidth(text));
        put("\r" + text);
    } while (!stopsWithin(interval));
    put("\r" + std::string(width, ' ') + "\r");
}

std::jthread telling(std::function<std::string()> line) {
    if (!system::Stream::errors().isTerminal()) return {};
    return std::jthread([line = std::move(line)](const std::stop_token& stop) { tell(stop, line); });
}

}  // namespace

Progress::Progress(std::string text) : m_thread(telling([text = std::move(text)] { return text; })) {}

Progress::Progress(std::string text, const std::atomic<std::uint64_t>& done, std::uint64_t all)
    : m_thread(telling([text = std::move(text), &done, all] {
          const std::uint64_t percent = all == 0 ? 100 : done * 100 / all;
          return text + " " + std::to_string(percent) + "%";
      })) {}

}  // namespace fourfold::terminal
