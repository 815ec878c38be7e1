#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "commands/who.hpp"
#include "engine/play.hpp"

namespace fourfold::commands {

struct PlayOptions {
    std::optional<std::string> scenario;  // an id or a path; if missing, the trainee picks one
    std::optional<std::string> choices;   // play these without asking: ids separated by commas
    std::optional<std::uint64_t> from;    // practise from this decision of those choices on, counted from 1
    std::optional<std::uint64_t> seed;    // determines the order of choices on screen; random without it
    engine::Mode mode = engine::Mode::practice;
    bool json = false;    // print the result for tools on standard output, and the play on standard error
    bool resume = false;  // go on with the unfinished play of the scenario
    bool anew = false;    // begin anew without asking
    bool yes = false;     // begin an exam without asking
    WhoOptions who{};
};

// `fourfold play --text`: plays in the terminal, or by standard input. Returns the exit code: failure if the input ends
// in the middle of a play, but not for a lost play.
[[nodiscard]] int playText(const PlayOptions& options, const Context& context);

// A demonstration, for a start without display and terminal: the best play of the first scenario, with the reasons for
// each choice, and its debrief.
[[nodiscard]] int demonstrate(const Context& context);

}  // namespace fourfold::commands
