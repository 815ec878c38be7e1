#pragma once

#include <optional>

#include "coach/solver.hpp"
#include "core/fraction.hpp"
#include "engine/session.hpp"
#include "quiz/guess.hpp"

// What answers to practical questions are worth. Shares are multiples of 1/quiz::playedParts, rounded down, so that
// only the best answer earns all, and sums of shares have small denominators. The solutions must be exact.
namespace fourfold::coach {

// The worth of a play that has ended: its final score / 100; 0 after a red line.
[[nodiscard]] core::Fraction playWorth(const engine::Session& ended, const Solution& solution);

// The worth of an open choice: 1 - its regret / the largest regret of the open choices that cross no red line; 0 for a
// red line. Something must be at stake (see hasStake).
[[nodiscard]] core::Fraction choiceWorth(const engine::Session& before, scenario::ChoiceId choice,
                                         const Solution& solution);

// Whether the choices that are open there differ in worth.
[[nodiscard]] bool hasStake(const engine::Session& session, const Solution& solution);

// What guessing at a decision earns: any open choice, all equally likely.
[[nodiscard]] quiz::Guess guessAtChoice(const engine::Session& before, const Solution& solution);

// What a whole play earns by guessing: any open choice at each decision, all equally likely. A play that gets stuck
// earns nothing. No value when the computation takes too long or is not to go on, or when plays can go round in
// circles.
[[nodiscard]] std::optional<quiz::Guess> guessAtPlay(const Solution& solution, const core::GoOn& goOn = {});

}  // namespace fourfold::coach
