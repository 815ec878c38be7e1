#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "coach/bots/bot.hpp"
#include "coach/solver.hpp"
#include "core/interval.hpp"
#include "core/language.hpp"

namespace fourfold::coach {

// The probability that a bot passes: it reaches an ending with the pass mark and crosses no red line. A play that never
// ends does not pass.
struct PassChance {
    double probability = 0;
    bool stopped = false;       // PassLimits::goOn said no; the rest means nothing
    bool exact = true;          // up to rounding; otherwise estimated from `plays` plays
    core::Interval interval{};  // the 95% interval of an estimate; the probability itself when exact
    std::uint64_t plays = 0;
};

struct PassLimits {
    // Beyond any of these the exact computation takes too long, and plays are sampled instead.
    std::size_t nodes = 1'000'000;   // of the bot's chain
    std::size_t steps = 20'000'000;  // moves, each counted once for every value that plays have earned before it
    std::size_t circle = 400;        // nodes that can all be reached from each other
    std::uint64_t plays = 100'000;   // to sample
    core::GoOn goOn{};               // asked again and again
};

// The solution must be exact. Probabilities are carried through the bot's chain, separately for each value earned so
// far, since the states alone do not tell it. Circles are solved as absorbing Markov chains by the elimination of
// Grassmann, Taksar and Heyman (1985), which never subtracts. So only positive numbers are added and multiplied, each
// rounded by at most 2^-53, and the relative error stays below 1e-9.
[[nodiscard]] PassChance passChance(const Solution& solution, Bot bot, core::Language language,
                                    const PassLimits& limits = {});

// The exact computation alone; nothing when a limit is exceeded, or it is not to go on.
[[nodiscard]] std::optional<double> exactPassProbability(const Solution& solution, Bot bot, core::Language language,
                                                         const PassLimits& limits = {});

}  // namespace fourfold::coach
