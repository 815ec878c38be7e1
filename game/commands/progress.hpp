#pragma once

#include <atomic>
#include <cstdint>
#include <string>
#include <thread>

namespace fourfold::commands {

// Says on standard error how far something has got, while it lives: only at a terminal, and only what takes longer than
// half a second. Nothing of it is left on the screen.
class Progress {
public:
    // `text` comes before the percentage of `all` that `done` stands at.
    Progress(std::string text, const std::atomic<std::uint64_t>& done, std::uint64_t all);

private:
    std::jthread m_thread;
};

}  // namespace fourfold::commands
