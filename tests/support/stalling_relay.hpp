#pragma once

#include <atomic>
#include <cstddef>
#include <filesystem>
#include <string>
#include <thread>

namespace fourfold::testing {

// A line to a server that can fall silent: what comes to a port of this computer is passed on to the server's socket,
// and back. While it stalls, connections still open, as with a computer whose programs stand still, and nothing that is
// said on them arrives. Ends with the object.
class StallingRelay {
public:
    // `socket`: the path of the server's socket.
    explicit StallingRelay(const std::filesystem::path& socket);
    ~StallingRelay();
    StallingRelay(const StallingRelay&) = delete;
    StallingRelay& operator=(const StallingRelay&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    // The connections so far.
    [[nodiscard]] std::size_t connections() const { return m_connections; }

    void stall() { m_stalls = true; }
    // What was said before it stalled and while it did is lost, as are those connections.
    void goOn() { m_stalls = false; }

private:
    void run(const std::filesystem::path& socket);

    int m_listener = -1;
    int m_port = 0;
    int m_end = -1;  // closed at the end
    int m_wake = -1;
    std::atomic<std::size_t> m_connections = 0;
    std::atomic<bool> m_stalls = false;
    std::thread m_thread;
};

}  // namespace fourfold::testing
