#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "coach/bots/bot.hpp"
#include "coach/solver.hpp"
#include "core/language.hpp"

namespace fourfold::coach {

// A choice that a bot may take in a state, and how likely the bot takes it.
struct Move {
    std::uint32_t target = 0;  // a node
    scenario::ChoiceId choice;
    bool paid = true;        // it is taken for the first time
    double probability = 1;  // above 0; those of a node add up to 1
};

// How a bot walks through a scenario: a Markov chain over the states that the bot can reach. Node 0 is the start. For
// Bot::first a node is a state and what the play has shown of the order on screen (see OrderMemory). All orders of a
// scene's choices count as equally likely. The seeds of plays come close to that: there are 2^64 of them.
struct Chain {
    std::vector<StateIndex> state;       // by node
    std::vector<std::uint32_t> offsets;  // node n has the moves offsets[n] .. offsets[n + 1] - 1
    std::vector<Move> moves;

    [[nodiscard]] std::size_t size() const { return state.size(); }
    [[nodiscard]] std::span<const Move> movesOf(std::uint32_t node) const {
        return std::span(moves).subspan(offsets[node], offsets[node + 1] - offsets[node]);
    }
};

// Nothing when it is not to go on, when there are more than `most` nodes, or when the order memory has more than a
// tenth as many entries. The solution must be exact.
[[nodiscard]] std::optional<Chain> chainOf(const Solution& solution, Bot bot, core::Language language, std::size_t most,
                                           const core::GoOn& goOn = {});

}  // namespace fourfold::coach
