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
    std::optional<std::string> answers;  // answers without asking: ids of choices, separated by commas
    std::optional<std::uint64_t> seed;   // determines the order of choices on screen; random without it
};

// `fourfold drill --text`: drills the due mistakes of a person in the terminal. Returns the exit code: failure if an
// answer does not fit, but not for a wrong answer.
[[nodiscard]] int drillText(const DrillOptions& options, const Context& context);

}  // namespace fourfold::commands
