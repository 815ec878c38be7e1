#include "support/stalling_relay.hpp"

#include <array>
#include <cstring>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace fourfold::testing {
namespace {

int connectTo(const std::filesystem::path& path) {
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
    ::close(socket);
    return -1;
}

// Passes on what there is; false at the end of the connection.
bool pass(int from, int to) {
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    for (ssize_t at = 0; at < count;) {
        const ssize_t written = ::send(to, buffer.data() + at, static_cast<std::size_t>(count - at), MSG_NOSIGNAL);
        if (written <= 0) return false;
        at += written;
    }
    return count > 0;
}

}  // namespace

StallingRelay::StallingRelay(const std::filesystem::path& socket) {
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), size) == 0);
    REQUIRE(::listen(m_listener, 16) == 0);
    REQUIRE(::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    m_port = ntohs(address.sin_port);
    std::array<int, 2> pipe{};
    REQUIRE(::pipe(pipe.data()) == 0);
    m_wake = pipe[0];
    m_end = pipe[1];
    m_thread = std::thread([this, socket] { run(socket); });
}

StallingRelay::~StallingRelay() {
    ::close(m_end);
    m_thread.join();
    ::close(m_wake);
    ::close(m_listener);
}

void StallingRelay::run(const std::filesystem::path& socket) {
    std::vector<std::pair<int, int>> lines;  // of the client and of the server; the latter -1: it was silent once
    for (bool goesOn = true; goesOn;) {
        std::vector<pollfd> watched{{m_wake, POLLIN, 0}, {m_listener, POLLIN, 0}};
        for (const auto& [client, server] : lines) {
            watched.push_back({client, POLLIN, 0});
            watched.push_back({server, POLLIN, 0});
        }
        if (::poll(watched.data(), watched.size(), -1) < 0) break;
        goesOn = watched[0].revents == 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            auto& [client, server] = lines[i];
            const bool clientSays = watched[2 + 2 * i].revents != 0;
            const bool serverSays = watched[3 + 2 * i].revents != 0;
            if (m_stalls && server >= 0 && (clientSays || serverSays)) {
                ::close(std::exchange(server, -1));
            }
            std::array<char, 4096> lost{};
            bool isOpen = true;
            if (server < 0) {
                isOpen = !clientSays || ::read(client, lost.data(), lost.size()) > 0;
            } else {
                if (clientSays) isOpen = pass(client, server);
                if (serverSays) isOpen = pass(server, client) && isOpen;
            }
            if (isOpen) continue;
            ::close(std::exchange(client, -1));
            if (server >= 0) ::close(std::exchange(server, -1));
        }
        std::erase_if(lines, [](const auto& line) { return line.first < 0; });
        if (watched[1].revents != 0) {
            const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
            ++m_connections;
            lines.emplace_back(client, m_stalls ? -1 : connectTo(socket));
        }
    }
    for (const auto& [client, server] : lines) {
        ::close(client);
        if (server >= 0) ::close(server);
    }
}

}  // namespace fourfold::testing
