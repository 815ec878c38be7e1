#pragma once

#include <chrono>

namespace fourfold::system {

// Lets another thread end the window's wait: a file descriptor that becomes readable when it was raised.
class WakeSignal {
public:
    WakeSignal();
    ~WakeSignal();
    WakeSignal(const WakeSignal&) = delete;
    WakeSignal& operator=(const WakeSignal&) = delete;

    void raise() const;   // from any thread
    void wait(std::chrono::milliseconds atMost) const;  // until it is raised
    void clear() const;   // by the waiting one, once it woke
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

}  // namespace fourfold::system
