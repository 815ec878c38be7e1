#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fourfold::commands {

// How another program fared.
struct Filtered {
    enum class Outcome {
        ended,     // with `code`
        missing,   // there is no such program
        failed,    // it could not be started, or a signal ended it
    };
    Outcome outcome = Outcome::failed;
    int code = 0;
    std::string out;  // what it printed
    std::string err;
};

// Runs a program that is looked for in PATH, gives it the input on its standard input, and waits for its end.
// Needs SIGPIPE ignored: the program may end before it has read everything.
[[nodiscard]] Filtered runFilter(const std::vector<std::string>& command, std::string_view input);

}  // namespace fourfold::commands
