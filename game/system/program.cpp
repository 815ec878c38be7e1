#include "system/program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <thread>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "system/file.hpp"

namespace fourfold::system {
namespace {

using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using Outcome = ProgramEnd::Outcome;

int descriptorOfPipe(const File& end) { return static_cast<int>(end.handle()); }

struct Pipe {
    File read;
    File write;

    [[nodiscard]] bool open() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        read = File(ends[0]);
        write = File(ends[1]);
        return true;
    }
};

// Starts the program on the pipes; 0 or an errno.
int spawn(const std::vector<std::string>& command, const Pipe& in, const Pipe& out, const Pipe& err, pid_t& process) {
    std::vector<std::string> copy = command;
    std::vector<char*> arguments;
    for (std::string& argument : copy) arguments.push_back(argument.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, descriptorOfPipe(in.read), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, descriptorOfPipe(out.write), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, descriptorOfPipe(err.write), STDERR_FILENO);
    // Otherwise the program would inherit the signals that are ignored or blocked here.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    posix_spawnattr_setsigmask(&attributes, &usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
    const int error = ::posix_spawnp(&process, arguments.front(), &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error;
}

// Appends what can be read now; closes this end of the pipe when the other end is closed.
void drain(File& end, std::string& text) {
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(descriptorOfPipe(end), buffer.data(), buffer.size());
    if (count > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        end.close();
    }
}

void feed(File& end, std::string_view& input) {
    const ssize_t written = input.empty() ? 0 : ::write(descriptorOfPipe(end), input.data(), input.size());
    if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
    const bool gone = written < 0 && errno != EINTR && errno != EAGAIN;
    if (input.empty() || gone) end.close();
}

// A running program and the limits that it must keep.
class Running {
public:
    Running(pid_t process, const ProgramLimits& limits)
        : m_process(process), m_until(SteadyClock::now() + limits.time), m_mostBytes(limits.bytes) {}

    // Writes and reads at the same time, so that neither side waits for the other for ever. False when a limit is
    // exceeded.
    [[nodiscard]] bool exchange(File& in, File& out, File& err, std::string_view input, ProgramEnd& result) const {
        ::fcntl(descriptorOfPipe(in), F_SETFL, O_NONBLOCK);
        while (in.isOpen() || out.isOpen() || err.isOpen()) {
            const milliseconds rest = std::chrono::ceil<milliseconds>(m_until - SteadyClock::now());
            if (rest <= milliseconds{0}) return stop(Outcome::late, result);
            std::array<pollfd, 3> watched{{{descriptorOfPipe(in), POLLOUT, 0},
                                           {descriptorOfPipe(out), POLLIN, 0},
                                           {descriptorOfPipe(err), POLLIN, 0}}};
            constexpr milliseconds hour{3'600'000};
            const int ready = ::poll(watched.data(), watched.size(), static_cast<int>(std::min(rest, hour).count()));
            if (ready < 0 && errno != EINTR) return stop(Outcome::failed, result);
            if (ready <= 0) continue;
            if (watched[0].revents != 0) feed(in, input);
            if (watched[1].revents != 0) drain(out, result.out);
            if (watched[2].revents != 0) drain(err, result.err);
            if (result.out.size() + result.err.size() > m_mostBytes) return stop(Outcome::tooMuch, result);
        }
        return true;
    }

    // Waits for the end of a program that has closed its output.
    void finish(ProgramEnd& result) const {
        constexpr milliseconds first{1};
        constexpr milliseconds longest{50};
        int status = 0;
        for (milliseconds pause = first;; pause = std::min(2 * pause, longest)) {
            const pid_t ended = ::waitpid(m_process, &status, WNOHANG);
            if (ended == m_process) break;
            if (ended < 0 && errno != EINTR) return;
            if (SteadyClock::now() >= m_until) {
                static_cast<void>(stop(Outcome::late, result));
                return;
            }
            std::this_thread::sleep_for(pause);
        }
        if (!WIFEXITED(status)) return;
        result.outcome = Outcome::ended;
        result.code = WEXITSTATUS(status);
    }

private:
    [[nodiscard]] bool stop(Outcome outcome, ProgramEnd& result) const {
        ::kill(m_process, SIGKILL);
        while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
        }
        result.outcome = outcome;
        return false;
    }

    pid_t m_process;
    SteadyClock::time_point m_until;
    std::size_t m_mostBytes;
};

}  // namespace

ProgramEnd runProgram(const std::vector<std::string>& command, std::string_view input, const ProgramLimits& limits) {
    ProgramEnd result;
    Pipe in;
    Pipe out;
    Pipe err;
    if (!in.open() || !out.open() || !err.open()) return result;
    pid_t process = -1;
    const int error = spawn(command, in, out, err, process);
    if (error == ENOENT) result.outcome = Outcome::missing;
    if (error != 0) return result;
    in.read.close();
    out.write.close();
    err.write.close();
    const Running running(process, limits);
    if (running.exchange(in.write, out.read, err.read, input, result)) running.finish(result);
    return result;
}

}  // namespace fourfold::system
