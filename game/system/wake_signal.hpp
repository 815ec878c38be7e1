#pragma once

#include <chrono>

#include "system/file.hpp"
#include "system/wait.hpp"

namespace fourfold::system {

// Lets another thread end a wait. It stays raised until it is cleared, however often it was raised.
class WakeSignal {
public:
    // Throws std::system_error where the system has none left.
    WakeSignal();

    void raise() const;                                 // from any thread
    void wait(std::chrono::milliseconds atMost) const;  // until it is raised
    void clear() const;                                 // by the waiting thread, after it woke
    [[nodiscard]] Waitable raised() const { return {.handle = m_file.handle()}; }

private:
    File m_file;
};

}  // namespace fourfold::system
