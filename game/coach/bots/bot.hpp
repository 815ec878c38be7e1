#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace fourfold::coach {

// Ways to play that know nothing of the method. A scenario that one of them passes teaches nobody: `fourfold check`
// says how likely that is, and `fourfold simulate` plays them.
enum class Bot {
    random,      // any open choice, all equally likely
    first,       // whatever stands first on screen; the order is shuffled for each play, see engine/order
    longest,     // the longest text, in characters of its language
    shortest,    // the shortest text
    trust,       // greedy: whatever earns most in that one dimension at once
    needs,
    objections,
    close,
    pushy,       // the move closest to closing: one that works on the close before any other, then whatever earns most
                 // close points, then whatever cares least for trust (earns least of it)
    best,        // not naive at all: the coach's own line, to compare with
};

// Where a bot is indifferent between several open choices it takes one of them at random, anew each time. What a choice
// no longer pays does not count as earned.

inline constexpr std::array<std::string_view, 10> botNames{
    "random", "first", "longest", "shortest", "trust", "needs", "objections", "close", "pushy", "best"};
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

// Whether it matters to the bot in which language the choices stand before it.
[[nodiscard]] constexpr bool readsText(Bot bot) { return bot == Bot::longest || bot == Bot::shortest; }

}  // namespace fourfold::coach
