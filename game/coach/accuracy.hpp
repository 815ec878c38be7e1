#pragma once

#include <span>

#include "coach/decision.hpp"

namespace fourfold::coach {

// How closely a play kept to the best choices, 0 to 100: 100 when every decision was a best one, 0 when every decision was
// the worst that was open.
//
//     accuracy = 100 * (1 - sum of regrets / sum of stakes)
//
// It measures decisions where the score measures results: whoever misses a fact early can still be accurate with what is
// left, and a high score can hide one wild gamble.
//
// The idea is that of lichess (lichess.org/page/accuracy), where the accuracy of a move falls with the win percentage it
// gave away, and that of a game is the average of its moves, those in volatile positions weighing more. Two things differ
// here. Win percentages become final-score points, which are exact. And a loss is set against what could be lost at that
// point: all the decisions of a play share 100 points, so by lichess's curve, 103.1668 * exp(-0.04354 * loss) - 3.1669,
// uniformly random plays of `insider` would already reach 80 (here 43; `ks-reentry` 41, `orange` 36). With the accuracy of a decision
// as 1 - regret / stake, and stakes as the weights of the average, the formula above is what comes out.
//
// A choice that crosses a red line throws away what was left: its regret and its stake are then the whole score that could
// still be reached from there (or the stake, where that is more). Decisions at which nothing was at stake do not count; a
// play of such decisions alone has an accuracy of 100. Nothing is decided by the accuracy.
[[nodiscard]] engine::Fraction accuracy(std::span<const ReviewedMove> moves);

}  // namespace fourfold::coach
