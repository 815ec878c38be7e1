#include "support/process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <thread>
#include <utility>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/built.hpp"
#include "support/text.hpp"

namespace fourfold::testing {
namespace {

std::vector<char*> pointers(std::vector<std::string>& strings) {
    std::vector<char*> list;
    for (std::string& string : strings) list.push_back(string.data());
    list.push_back(nullptr);
    return list;
}

[[noreturn]] void becomeProgram(std::vector<std::string> arguments, std::vector<std::string> environment) {
    arguments.insert(arguments.begin(), built::program);
    ::execve(built::program, pointers(arguments).data(), pointers(environment).data());
    ::_exit(127);
}

Ended endOf(pid_t process) {
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    Ended ended;
    if (WIFEXITED(status)) ended.code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
    return ended;
}

std::string readAll(int descriptor) {
    std::string text;
    std::array<char, 4096> buffer{};
    for (ssize_t count = 1; count > 0;) {
        count = ::read(descriptor, buffer.data(), buffer.size());
        if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(descriptor);
    return text;
}

struct Pipe {
    Pipe() { REQUIRE(::pipe2(ends.data(), O_CLOEXEC) == 0); }
    std::array<int, 2> ends{};
};

}  // namespace

ProgramHome::ProgramHome() = default;

std::vector<std::string> ProgramHome::environment() const {
    Variables all{{"HOME", path()},
                  {"XDG_CONFIG_HOME", path() / "config"},
                  {"XDG_DATA_HOME", path() / "data"},
                  {"XDG_DATA_DIRS", path() / "nowhere"},
                  {"PATH", "/usr/bin:/bin"},
                  {"LC_ALL", "C"}};
    for (const auto& [name, value] : variables) all[name] = value;
    // The options of the sanitizers must reach the program, too.
    for (const char* name : {"ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
        if (const char* value = std::getenv(name)) all[name] = value;
    }
    std::vector<std::string> list;
    for (const auto& [name, value] : all) list.push_back(name + "=" + value);
    return list;
}

Ended ProgramHome::run(const std::vector<std::string>& arguments, std::string_view input) const {
    const Pipe in;
    const Pipe out;
    const Pipe err;
    const pid_t process = ::fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        ::dup2(in.ends[0], STDIN_FILENO);
        ::dup2(out.ends[1], STDOUT_FILENO);
        ::dup2(err.ends[1], STDERR_FILENO);
        becomeProgram(arguments, environment());
    }
    for (const int descriptor : {in.ends[0], out.ends[1], err.ends[1]}) ::close(descriptor);
    Ended streams;
    // Each stream has its own thread, so that the order in which the program fills them does not matter.
    std::thread feeding([&] {
        void (*const before)(int) = std::signal(SIGPIPE, SIG_IGN);
        for (std::string_view rest = input; !rest.empty();) {
            const ssize_t count = ::write(in.ends[1], rest.data(), rest.size());
            if (count <= 0) break;
            rest.remove_prefix(static_cast<std::size_t>(count));
        }
        std::signal(SIGPIPE, before);
        ::close(in.ends[1]);
    });
    std::thread listening([&] { streams.err = readAll(err.ends[0]); });
    streams.out = readAll(out.ends[0]);
    feeding.join();
    listening.join();
    Ended ended = endOf(process);
    ended.out = std::move(streams.out);
    ended.err = std::move(streams.err);
    return ended;
}

TerminalSession::TerminalSession(const ProgramHome& home, const std::vector<std::string>& arguments) {
    winsize size{};
    size.ws_row = 24;
    size.ws_col = 80;
    m_process = ::forkpty(&m_output, nullptr, nullptr, &size);
    REQUIRE(m_process >= 0);
    if (m_process == 0) becomeProgram(arguments, home.environment());
}

void TerminalSession::send(std::string_view keys) {
    REQUIRE(::write(m_output, keys.data(), keys.size()) == static_cast<ssize_t>(keys.size()));
}

PipedSession::PipedSession(const ProgramHome& home, const std::vector<std::string>& arguments)
    : m_errors(home.path() / "errors.txt") {
    const Pipe out;
    m_process = ::fork();
    REQUIRE(m_process >= 0);
    if (m_process == 0) {
        const int err = ::open(m_errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
        ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
        ::dup2(out.ends[1], STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        becomeProgram(arguments, home.environment());
    }
    ::close(out.ends[1]);
    m_output = out.ends[0];
}

std::string PipedSession::errors() const { return readText(m_errors); }

void PipedSession::leave() { ::close(std::exchange(m_output, -1)); }

ProgramSession::~ProgramSession() {
    if (m_process > 0) {
        kill(SIGKILL);
        endOf(m_process);
    }
    if (m_output >= 0) ::close(m_output);
}

bool ProgramSession::readMore() {
    if (m_output < 0) return false;
    constexpr int patience = 20'000;  // milliseconds without a sign of life
    pollfd watched{.fd = m_output, .events = POLLIN, .revents = 0};
    REQUIRE_MESSAGE(::poll(&watched, 1, patience) > 0, "the program fell silent after: ", m_seen);
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(m_output, buffer.data(), buffer.size());
    if (count <= 0) return false;  // Linux gives EIO when the other side is closed
    for (const char each : std::string_view(buffer.data(), static_cast<std::size_t>(count))) {
        if (each != '\r') m_seen += each;
    }
    return true;
}

std::optional<std::string> ProgramSession::until(std::span<const std::string_view> texts) {
    while (true) {
        // Where a line is wrapped depends on what stands before, such as the path of a folder.
        const std::string unbroken = unwrapped(m_seen);
        std::size_t end = std::string::npos;
        for (const std::string_view text : texts) {
            const bool isOneLine = text.find('\n') == std::string_view::npos;
            const std::size_t found = (isOneLine ? unbroken : m_seen).find(text);
            if (found != std::string::npos) end = std::min(end, found + text.size());
        }
        if (end != std::string::npos) {
            std::string before = m_seen.substr(0, end);
            m_seen.erase(0, end);
            return before;
        }
        if (!readMore()) return std::nullopt;
    }
}

std::string ProgramSession::expect(std::string_view text) {
    auto before = until(std::span(&text, 1));
    REQUIRE_MESSAGE(before.has_value(), "the program ended without '", text, "' after: ", m_seen);
    return std::move(*before);
}

Ended TerminalSession::finish() {
    send("\x04");
    return wait();
}

void ProgramSession::kill(int signal) { ::kill(m_process, signal); }

Ended ProgramSession::wait() {
    while (readMore()) {
    }
    Ended ended = endOf(m_process);
    m_process = -1;
    ended.out = m_seen;
    return ended;
}

}  // namespace fourfold::testing
