#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "coach/bots/bot.hpp"
#include "coach/solver.hpp"
#include "core/language.hpp"

namespace fourfold::coach {

struct SimulationOptions {
    Bot bot = Bot::random;
    core::Language language = core::Language::en;  // for bots that look at the texts
    std::uint64_t plays = 10'000;
    std::uint64_t seed = 1;
    unsigned threads = 1;          // at least 1
    std::size_t mostMoves = 1000;  // a play that has not ended by then is cut off
    core::GoOn goOn{};             // asked now and then; where it says no there are fewer plays
};

// The results of many plays of a bot. Every play has its own seed, derived from the seed and the number of the play. So
// the result does not depend on the number of threads.
struct Simulation {
    std::uint64_t plays = 0;
    std::uint64_t moves = 0;
    std::uint64_t cutOff = 0;   // plays that did not end within mostMoves
    std::uint64_t stuck = 0;    // plays that did not end, because no choice was open
    std::uint64_t redLine = 0;  // plays that crossed a red line, ended or not
    // Plays that ended, reached the pass mark and crossed no red line; 0 without a solution.
    std::uint64_t passed = 0;
    // By value in 1/own().scale of the solution: how many of the plays that ended earned it. Empty without a solution.
    std::map<std::int64_t, std::uint64_t> values;
    std::vector<std::uint64_t> endings;  // by scene: plays that ended there
    std::vector<std::uint64_t> entered;  // by scene: how often it was entered
    std::vector<std::uint64_t> taken;    // by choice: how often it was taken

    [[nodiscard]] std::uint64_t ended() const { return plays - cutOff - stuck; }
    bool operator==(const Simulation&) const = default;
};

// Plays as the options say. The solution is that of the same scenario and gives the scores. It may be null or not
// exact: then there are no scores. Bot::best needs an exact one. `done`, when given, counts the finished plays.
[[nodiscard]] Simulation simulate(const engine::CompiledScenario& compiled, const Solution* solution,
                                  const SimulationOptions& options, std::atomic<std::uint64_t>* done = nullptr);

// A single play of a simulation, with the choices it took.
struct SimulatedPlay {
    std::uint64_t seed = 0;  // orders its choices on screen
    std::vector<scenario::ChoiceId> choices;
};

// The first play that passes; nothing when none passes. The solution must be exact.
[[nodiscard]] std::optional<SimulatedPlay> passingPlay(const Solution& solution, const SimulationOptions& options);

}  // namespace fourfold::coach
