#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sys/types.h>

#include "support/temp_folder.hpp"

namespace fourfold::testing {

using Variables = std::map<std::string, std::string>;

// How a program ended and what it printed.
struct Ended {
    int code = -1;  // the exit code; -1 when a signal ended it
    int signal = 0;
    std::string out;
    std::string err;
};

// A home of its own for the program under test, and the program run in it with nothing else in its environment.
class ProgramHome {
public:
    ProgramHome();

    // Variables that every run gets beside HOME, XDG_*, PATH and the locale "C"; a value may be changed between runs.
    Variables variables;

    [[nodiscard]] const std::filesystem::path& path() const { return m_folder.path(); }
    [[nodiscard]] std::filesystem::path records() const { return path() / "data/fourfold/records.sqlite"; }
    [[nodiscard]] std::filesystem::path settings() const { return path() / "config/fourfold/settings.json"; }

    // Runs the program with pipes for its input and output, until it ends.
    [[nodiscard]] Ended run(const std::vector<std::string>& arguments, std::string_view input = "") const;

    // For execve: "NAME=value".
    [[nodiscard]] std::vector<std::string> environment() const;

private:
    TempFolder m_folder;
};

// The program while it runs.
class ProgramSession {
public:
    ~ProgramSession();
    ProgramSession(const ProgramSession&) = delete;
    ProgramSession& operator=(const ProgramSession&) = delete;

    // Reads until the text appears in the output since the last call, and returns everything up to it. Fails the test
    // when the program ends or stops printing before. A blank of a text without line breaks may be one in the output.
    std::string expect(std::string_view text);
    // The same for whichever of the texts comes first; nothing when the program ended before.
    std::optional<std::string> until(std::span<const std::string_view> texts);
    void kill(int signal);
    // Waits for the end of the program; `out` is what was printed since the last expect().
    Ended wait();

protected:
    ProgramSession() = default;

    pid_t m_process = -1;
    int m_output = -1;  // what the program prints, or the terminal

private:
    // False at the end of what the program prints.
    bool readMore();

    std::string m_seen;
};

// The program in a pseudo-terminal of 80 by 24.
class TerminalSession : public ProgramSession {
public:
    TerminalSession(const ProgramHome& home, const std::vector<std::string>& arguments);

    void send(std::string_view keys);
    // Closes the input (Ctrl-D) and waits for the end of the program.
    Ended finish();
};

// The program with a pipe for its output, as tools run it. Its standard error goes to a file, which errors() reads.
class PipedSession : public ProgramSession {
public:
    PipedSession(const ProgramHome& home, const std::vector<std::string>& arguments);

    [[nodiscard]] std::string errors() const;
    // Closes the reading end, like a reader that has gone.
    void leave();

private:
    std::filesystem::path m_errors;
};

}  // namespace fourfold::testing
