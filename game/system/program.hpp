#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fourfold::system {

// What a program may take before it is killed.
struct ProgramLimits {
    std::chrono::milliseconds time{60'000};
    std::size_t bytes = 64'000'000;  // printed, on standard output and standard error together
};

// How another program ended, and what it printed.
struct ProgramEnd {
    enum class Outcome {
        ended,    // with `code`
        missing,  // there is no such program
        failed,   // it could not be started, or something else ended it
        late,     // killed: it took too long
        tooMuch,  // killed: it printed too much
    };
    Outcome outcome = Outcome::failed;
    int code = 0;
    std::string out;  // what it printed
    std::string err;

    // Whether it ended with code 0.
    [[nodiscard]] bool isGood() const { return outcome == Outcome::ended && code == 0; }
};

// Finds a program in PATH, runs it with the input on its standard input, and waits for its end. It may end before it
// has read all input. A program that exceeds a limit is killed; what it has printed until then is kept, and programs
// that it has started itself are left alone. Needs prepareProcess().
[[nodiscard]] ProgramEnd runProgram(const std::vector<std::string>& command, std::string_view input,
                                    const ProgramLimits& limits);

}  // namespace fourfold::system
