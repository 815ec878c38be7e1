#include "system/socket_watch.hpp"

#include <sys/socket.h>

namespace fourfold::system {

SocketWatch::SocketWatch() : m_thread([this] { run(); }) {}

SocketWatch::~SocketWatch() {
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

void SocketWatch::begin(std::intptr_t socket, std::chrono::milliseconds most) {
    {
        const std::lock_guard lock(m_mutex);
        m_socket = socket;
        m_until = std::chrono::steady_clock::now() + most;
        m_wasLate = false;
    }
    m_changed.notify_one();
}

void SocketWatch::end() {
    const std::lock_guard lock(m_mutex);
    m_socket = none;
}

bool SocketWatch::wasLate() const {
    const std::lock_guard lock(m_mutex);
    return m_wasLate;
}

void SocketWatch::run() {
    std::unique_lock lock(m_mutex);
    while (!m_stops) {
        if (m_socket == none) {
            m_changed.wait(lock);
        } else if (m_changed.wait_until(lock, m_until) == std::cv_status::timeout && m_socket != none &&
                   std::chrono::steady_clock::now() >= m_until) {
            // The lock is held: end() has not been called, so the number still means the same socket.
            ::shutdown(static_cast<int>(m_socket), SHUT_RDWR);
            m_socket = none;
            m_wasLate = true;
        }
    }
}

}  // namespace fourfold::system
