#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "commands/who.hpp"
#include "engine/play.hpp"

namespace fourfold::commands {

struct PlayOptions {
    std::optional<std::string> scenario;  // an id or a path; without it the trainee picks one
    std::optional<std::string> choices;   // ids with commas between: play these without asking
    std::optional<std::uint64_t> from;    // of those: practise from the decision of this number on, counted from 1
    std::optional<std::uint64_t> seed;    // orders the choices on screen; random without it
    engine::Mode mode = engine::Mode::practice;
    bool json = false;    // the result for tools on standard output, the play on standard error
    bool resume = false;  // go on with the unfinished play of the scenario
    bool anew = false;    // begin anew without asking
    WhoOptions who{};
};

// `fourfold play --text`: plays in the terminal, or whatever standard input is. Returns the exit code; a lost play is
// no failure, but input that ends in the middle of one is.
[[nodiscard]] int playText(const PlayOptions& options, const Context& context);

// A demonstration for a place without display and terminal: the best play of the first scenario, told with the reasons
// for each choice, and its debrief.
[[nodiscard]] int demonstrate(const Context& context);

}  // namespace fourfold::commands
