#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "coach/decision.hpp"
#include "coach/recovery.hpp"
#include "coach/golden_rule_tally.hpp"
#include "coach/solver.hpp"
#include "engine/play.hpp"

namespace fourfold::coach {

struct DimensionResult {
    int earned = 0;
    int best = 0;                // M: the most that any play can earn
    engine::Fraction percent{};  // 100 * max(0, earned) / best
};

// A play as its debrief shows it. When a play has ended and its value is above 0, its score and the regrets of its
// moves add up to exactly 100.
struct Review {
    engine::Fraction score{};  // 0 to 100
    bool pass = false;         // the pass mark reached, no red line crossed
    bool redLine = false;
    scenario::PerDimension<DimensionResult> dimensions{};
    std::optional<engine::Fraction> traditional;  // the same play under the traditional method
    scenario::PerDimension<int> effort{};         // how many moves worked on each dimension
    int effortMoves = 0;                          // their sum
    std::vector<ReviewedMove> moves;
    engine::Fraction accuracy{};               // see accuracy.hpp
    std::vector<GoldenRuleTally> goldenRules;  // kept and broken
    // What would have saved a failed play, and the smallest change that would have helped; see recovery.hpp.
    std::optional<Recovery> lastChance;
    std::optional<Recovery> oneChange;
    // The move that decided the play, as an index into moves. In a failed play: the move after which no pass was
    // possible any more. In other plays, and where a pass never was possible: the costliest move, if it cost more than
    // a good move may.
    std::optional<std::size_t> turningPoint;

    // The share of the moves that worked on a dimension, in percent; 0 for a play without such moves.
    [[nodiscard]] engine::Fraction effortPercent(scenario::Dimension dimension) const;
};

// Reviews a play, ended or not, against the exact solution of its scenario (solution.exact() must hold).
[[nodiscard]] Review review(const engine::Play& play, const Solution& solution);

}  // namespace fourfold::coach
