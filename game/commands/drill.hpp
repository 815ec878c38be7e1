#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "commands/context.hpp"
#include "commands/who.hpp"

namespace fourfold::commands {

struct DrillOptions {
    WhoOptions who{};                    // whose deck
    std::string store{};                 // a path or a postgresql:// address; empty: this PC's own
    bool list = false;                   // show the deck instead of drilling
    bool json = false;                   // the deck or the answers for tools on standard output
    std::optional<std::string> answers;  // choice ids with commas between: answer these without asking
    std::optional<std::uint64_t> seed;   // orders the choices on screen; random without it
};

// `fourfold drill --text`: the mistakes of a person that are due, in the terminal. Returns the exit code; a wrong
// answer is no failure, but answers that do not fit are.
[[nodiscard]] int drillText(const DrillOptions& options, const Context& context);

}  // namespace fourfold::commands
