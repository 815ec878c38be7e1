#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace fourfold::terminal {

// Says on standard error that something goes on, while it lives: only at a terminal, and only what takes longer than
// half a second. Nothing of it is left on the screen.
class Progress {
public:
    explicit Progress(std::string text);
    // With how far it has got: the percentage of `all` that `done`, which must outlive this, stands at.
    Progress(std::string text, const std::atomic<std::uint64_t>& done, std::uint64_t all);

private:
    std::jthread m_thread;
};

}  // namespace fourfold::terminal
