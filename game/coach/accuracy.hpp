#pragma once

#include <span>

#include "coach/decision.hpp"

namespace fourfold::coach {

// How closely a play kept to the best choices, 0 to 100. It is 100 when every decision was a best one, and 0 when every
// decision was the worst that was open.
//
//     accuracy = 100 * (1 - sum of regrets / sum of stakes)
//
// The score measures results; the accuracy measures decisions. A trainee who misses a fact early can still be accurate
// afterwards, and a high score can hide one wild gamble.
//
// The idea is that of lichess (lichess.org/page/accuracy), where the accuracy of a move falls with the win percentage
// it gave away, and that of a game is the average of its moves, those in volatile positions weighing more. Two things
// differ here. Win percentages become final-score points, which are exact. And a loss is divided by what could be lost
// at that point. All decisions of a play share 100 points, so by lichess's curve, 103.1668 * exp(-0.04354 * loss) -
// 3.1669, uniformly random plays of `insider` would already reach 80 (here 43; `ks-reentry` 41, `orange` 36). The
// formula above follows when the accuracy of a decision is 1 - regret / stake and the stakes are the weights of the
// average.
//
// A choice that crosses a red line loses everything that was left. Its regret and its stake are then the whole score
// that could still be reached from there, or the stake, where that is more. Decisions with nothing at stake do not
// count. A play of such decisions alone has an accuracy of 100. The accuracy decides nothing.
[[nodiscard]] engine::Fraction accuracy(std::span<const ReviewedMove> moves);

}  // namespace fourfold::coach
