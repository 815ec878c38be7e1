#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>

namespace fourfold::system {

// Bounds how long a library waits for a server that has fallen silent. A library that knows no limit of its own waits
// for ever when the other computer still acknowledges what it gets, but its program stands still. When the time is up,
// the socket is shut down, so that the library finds its connection ended.
class SocketWatch {
public:
    SocketWatch();
    ~SocketWatch();
    SocketWatch(const SocketWatch&) = delete;
    SocketWatch& operator=(const SocketWatch&) = delete;

    // Watches a socket, by the system's number for it, until end(). Replaces what was watched before.
    void begin(std::intptr_t socket, std::chrono::milliseconds most);
    void end();
    // Whether the time was up since the last begin().
    [[nodiscard]] bool wasLate() const;

private:
    void run();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::intptr_t m_socket = none;
    std::chrono::steady_clock::time_point m_until{};
    bool m_wasLate = false;
    bool m_stops = false;
    std::thread m_thread;  // the last member: it uses the others

    static constexpr std::intptr_t none = -1;
};

}  // namespace fourfold::system
