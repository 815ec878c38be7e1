#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "coach/solver.hpp"
#include "engine/play.hpp"

namespace fourfold::coach {

// How good a choice was, by the final-score points it cost: best 0, good up to 2, inaccuracy up to 5, mistake up to 10,
// blunder above. (The expected-points bands of chess.com's game review, halved.)
enum class Label { best, good, inaccuracy, mistake, blunder };
inline constexpr std::array<std::string_view, 5> labelNames{"best", "good", "inaccuracy", "mistake", "blunder"};

[[nodiscard]] Label labelFor(const engine::Fraction& regret);

struct ReviewedMove {
    scenario::SceneId scene;
    scenario::ChoiceId choice;
    scenario::Points points{};       // what it paid
    engine::Fraction regret{};       // what it cost against the best line, in final-score points, 0 or more
    Label label = Label::best;
    scenario::ChoiceId best;         // the best choice there; the choice itself when it was as good as any
    // A choice of the scene that pays more than the best one did, but was not open: earlier moves had missed what it
    // needs. It explains why the best that was left may still be a poor one.
    std::optional<scenario::ChoiceId> outOfReach;
};

struct DimensionResult {
    int earned = 0;
    int best = 0;                    // M: the most that any play can earn
    engine::Fraction percent{};      // 100 * max(0, earned) / best
};

// A play as its debrief shows it. For a play worth more than nothing, the score and the regrets of its moves add up to
// exactly 100 once it has ended.
struct Review {
    engine::Fraction score{};                     // 0 to 100
    bool pass = false;                            // the pass mark reached, no red line crossed
    bool redLine = false;
    scenario::PerDimension<DimensionResult> dimensions{};
    std::optional<engine::Fraction> traditional;  // the same play under the traditional method
    scenario::PerDimension<int> effort{};         // how many moves worked on each dimension
    int effortMoves = 0;                          // their sum
    std::vector<ReviewedMove> moves;
    // The move that decided the play, as an index into moves: in a play that failed for its score, the one after which the
    // pass mark was out of reach; otherwise the costliest one, if any cost more than a good move may.
    std::optional<std::size_t> turningPoint;

    // The share of the moves that worked on a dimension, in percent; 0 for a play without such moves.
    [[nodiscard]] engine::Fraction effortPercent(scenario::Dimension dimension) const;
};

// Reviews a play, ended or not, against the exact solution of its scenario (solution.exact() must hold).
[[nodiscard]] Review review(const engine::Play& play, const Solution& solution);

}  // namespace fourfold::coach
