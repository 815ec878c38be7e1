#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "coach/bots/bot.hpp"
#include "coach/solver.hpp"
#include "core/interval.hpp"
#include "core/language.hpp"

namespace fourfold::coach {

// How likely a bot is to pass: to come to an ending with the pass mark reached and no red line crossed. A play that
// never ends does not pass.
struct PassChance {
    double probability = 0;
    bool exact = true;          // up to rounding; else estimated from `plays` plays
    core::Interval interval{};  // of 95% when it was estimated, else the probability itself
    std::uint64_t plays = 0;
};

struct PassLimits {
    // Beyond any of these the exact way takes too long, and plays are sampled instead.
    std::size_t nodes = 1'000'000;  // of the bot's chain
    std::size_t steps = 20'000'000; // moves times the different values that plays have earned there
    std::size_t circle = 400;       // nodes that can all come back to each other
    std::uint64_t plays = 100'000;  // to sample
};

// The solution must be exact. The probability of each way to pass is added up over the states of the bot's chain
// together with the value earned so far, which the states alone leave out. Circles are solved as absorbing Markov
// chains by the elimination of Grassmann, Taksar and Heyman (1985), which never subtracts; so all is sums and products
// of positive numbers, each rounded by at most 2^-53, and the relative error stays below 1e-9.
[[nodiscard]] PassChance passChance(const Solution& solution, Bot bot, core::Language language,
                                    const PassLimits& limits = {});

// The exact way alone: nothing when a limit is exceeded.
[[nodiscard]] std::optional<double> exactPassProbability(const Solution& solution, Bot bot, core::Language language,
                                                         const PassLimits& limits = {});

}  // namespace fourfold::coach
