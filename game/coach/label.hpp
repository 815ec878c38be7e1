#pragma once

#include <array>
#include <string_view>

#include "engine/fraction.hpp"

namespace fourfold::coach {

// How good a choice was, by the final-score points it cost: best 0, good up to 2, inaccuracy up to 5, mistake up to 10,
// blunder above. (Half of chess.com's bands for expected points lost, 0.05, 0.10 and 0.20, rounded down.)
//
// Why these. A pass at 60 leaves 40 points to lose: an inaccuracy takes more than a twentieth of them, a mistake more
// than an eighth, a blunder more than a quarter, so four blunders fail a play and four good choices never do. On the
// shipped scenarios (`insider` of 26 decisions, `ks-reentry` of 24, `orange` of 12; tests/plans/label_bands_test.cpp
// plays them):
// - Plays that pick at random among choices no worse than good score at least 97. Among those no worse than
//   inaccuracies 70, 98 and 100 of 100 pass, and the worst of them end at 30 to 92: one inaccuracy is survived, many
//   add up. Among those no worse than mistakes 0, 6 and 74 of 100 pass.
// - Of the choices that cost something, uniformly random plays meet 8, 0 and 0 in 100 good ones, 41, 28 and 6
//   inaccuracies, 27, 27 and 36 mistakes, 24, 45 and 57 blunders: no band is empty, none swallows the others.
// - In a short scenario a decision is a larger part of the 100, so wrong choices cost more (median 5, 9 and 14 points).
//   The bands are the same for every scenario: they name what a choice did to the score.
enum class Label { best, good, inaccuracy, mistake, blunder };
inline constexpr std::array<std::string_view, 5> labelNames{"best", "good", "inaccuracy", "mistake", "blunder"};

// The highest cost of each band but the last, in final-score points.
inline constexpr int mostForGood = 2, mostForInaccuracy = 5, mostForMistake = 10;

[[nodiscard]] Label labelFor(const engine::Fraction& regret);
// A choice that crosses a red line is a blunder whatever it costs: it fails the play.
[[nodiscard]] Label labelFor(const engine::Fraction& regret, bool redLine);

[[nodiscard]] constexpr std::string_view name(Label label) { return labelNames[static_cast<std::size_t>(label)]; }

// Whether a choice was a wrong answer to its situation: it cost more than a good one may.
[[nodiscard]] constexpr bool isWrong(Label label) { return label > Label::good; }

}  // namespace fourfold::coach
