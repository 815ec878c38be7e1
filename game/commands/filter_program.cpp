#include "commands/filter_program.hpp"

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace fourfold::commands {
namespace {

// An end of a pipe, closed with the object.
class End {
public:
    End() = default;
    End(const End&) = delete;
    End& operator=(const End&) = delete;
    ~End() { close(); }

    void hold(int descriptor) { m_descriptor = descriptor; }
    void close() {
        if (m_descriptor >= 0) ::close(m_descriptor);
        m_descriptor = -1;
    }
    [[nodiscard]] int get() const { return m_descriptor; }
    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }

private:
    int m_descriptor = -1;
};

struct Pipe {
    End read;
    End write;

    [[nodiscard]] bool open() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return false;
        read.hold(ends[0]);
        write.hold(ends[1]);
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
    posix_spawn_file_actions_adddup2(&actions, in.read.get(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.write.get(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions, err.write.get(), STDERR_FILENO);
    // What is ignored here would be ignored there.
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t usual;
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    sigaddset(&usual, SIGXFSZ);
    posix_spawnattr_setsigdefault(&attributes, &usual);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    const int error = ::posix_spawnp(&process, arguments.front(), &actions, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return error;
}

// Appends what can be read now; closes the end where the other one was closed.
void drain(End& end, std::string& text) {
    std::array<char, 65536> buffer{};
    const ssize_t count = ::read(end.get(), buffer.data(), buffer.size());
    if (count > 0) {
        text.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || (errno != EINTR && errno != EAGAIN)) {
        end.close();
    }
}

void feed(End& end, std::string_view& input) {
    const ssize_t written = input.empty() ? 0 : ::write(end.get(), input.data(), input.size());
    if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
    const bool gone = written < 0 && errno != EINTR && errno != EAGAIN;
    if (input.empty() || gone) end.close();
}

// Writes and reads at the same time, so that neither side waits for the other for ever.
void exchange(Pipe& in, Pipe& out, Pipe& err, std::string_view input, Filtered& result) {
    ::fcntl(in.write.get(), F_SETFL, O_NONBLOCK);
    while (in.write.isOpen() || out.read.isOpen() || err.read.isOpen()) {
        std::array<pollfd, 3> watched{
            {{in.write.get(), POLLOUT, 0}, {out.read.get(), POLLIN, 0}, {err.read.get(), POLLIN, 0}}};
        if (::poll(watched.data(), watched.size(), -1) < 0 && errno != EINTR) return;
        if (watched[0].revents != 0) feed(in.write, input);
        if (watched[1].revents != 0) drain(out.read, result.out);
        if (watched[2].revents != 0) drain(err.read, result.err);
    }
}

}  // namespace

Filtered runFilter(const std::vector<std::string>& command, std::string_view input) {
    Filtered result;
    Pipe in;
    Pipe out;
    Pipe err;
    if (!in.open() || !out.open() || !err.open()) return result;
    pid_t process = -1;
    const int error = spawn(command, in, out, err, process);
    if (error == ENOENT) result.outcome = Filtered::Outcome::missing;
    if (error != 0) return result;
    in.read.close();
    out.write.close();
    err.write.close();
    exchange(in, out, err, input, result);

    int status = 0;
    while (::waitpid(process, &status, 0) < 0) {
        if (errno != EINTR) return result;
    }
    if (!WIFEXITED(status)) return result;
    result.outcome = Filtered::Outcome::ended;
    result.code = WEXITSTATUS(status);
    return result;
}

}  // namespace fourfold::commands
