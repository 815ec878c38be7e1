#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace fourfold::coach {

// Ways to play without knowing the method. A scenario that such a bot passes teaches nothing. `fourfold check` says how
// likely a pass is, and `fourfold simulate` plays the bots.
enum class Bot {
    random,    // any open choice, all equally likely
    first,     // whatever stands first on screen; the order is shuffled for each play, see engine/order
    longest,   // the longest text, in characters of its language
    shortest,  // the shortest text
    trust,     // greedy: whatever earns most in that one dimension at once
    needs,
    objections,
    close,
    pushy,  // the move closest to closing: one that works on the close before any other, then whatever earns most
            // close points, then whatever cares least for trust (earns least of it)
    best,   // the coach's own line, for comparison; not naive
};

// Where several open choices rank alike for a bot, it takes one of them at random, drawn anew each time. A choice that
// has paid already earns nothing in its eyes.

inline constexpr std::array<std::string_view, 10> botNames{"random", "first",      "longest", "shortest", "trust",
                                                           "needs",  "objections", "close",   "pushy",    "best"};
inline constexpr std::array<Bot, 9> naiveBots{Bot::random, Bot::first,      Bot::longest, Bot::shortest, Bot::trust,
                                              Bot::needs,  Bot::objections, Bot::close,   Bot::pushy};

[[nodiscard]] constexpr std::string_view name(Bot bot) { return botNames[static_cast<std::size_t>(bot)]; }

// Nothing when there is no bot of that name.
[[nodiscard]] constexpr std::optional<Bot> botNamed(std::string_view wanted) {
    for (std::size_t i = 0; i < botNames.size(); ++i) {
        if (botNames[i] == wanted) return static_cast<Bot>(i);
    }
    return std::nullopt;
}

// Whether the bot plays differently in each language, because it looks at the texts.
[[nodiscard]] constexpr bool readsText(Bot bot) { return bot == Bot::longest || bot == Bot::shortest; }

}  // namespace fourfold::coach
