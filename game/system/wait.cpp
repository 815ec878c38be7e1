#include "system/wait.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

#include <poll.h>

#include "system/error.hpp"

namespace fourfold::system {
namespace {

// poll() reports a reader that has gone without being asked for it.
pollfd watchedOf(const Waitable& each) {
    const short events = each.what == Waitable::What::input ? POLLIN : 0;
    return {.fd = static_cast<int>(each.handle), .events = events, .revents = 0};
}

}  // namespace

std::optional<std::size_t> waitFor(std::span<const Waitable> all, std::optional<std::chrono::milliseconds> atMost) {
    using std::chrono::milliseconds;
    using WaitClock = std::chrono::steady_clock;
    const auto until = WaitClock::now() + atMost.value_or(milliseconds{0});
    std::vector<pollfd> watched;
    for (const Waitable& each : all) watched.push_back(watchedOf(each));
    while (true) {
        constexpr milliseconds hour{3'600'000};
        milliseconds pause{-1};
        if (atMost)
            pause = std::clamp(std::chrono::ceil<milliseconds>(until - WaitClock::now()), milliseconds{0}, hour);
        const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(pause.count()));
        if (ready < 0 && errno != EINTR) throw std::system_error(lastError(), "poll");
        if (ready == 0 && WaitClock::now() >= until) return std::nullopt;
        if (ready <= 0) continue;
        const auto first = std::ranges::find_if(watched, [](const pollfd& each) { return each.revents != 0; });
        return static_cast<std::size_t>(first - watched.begin());
    }
}

}  // namespace fourfold::system
