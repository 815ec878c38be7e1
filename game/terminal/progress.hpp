#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace fourfold::terminal {

// While it lives, tells on standard error that work goes on: only at a terminal, and only after half a second. It
// leaves nothing on the screen.
class Progress {
public:
    explicit Progress(std::string text);
    // Also shows the percentage of `done` in `all`. `done` must outlive this object.
    Progress(std::string text, const std::atomic<std::uint64_t>& done, std::uint64_t all);

private:
    std::jthread m_thread;
};

}  // namespace fourfold::terminal
