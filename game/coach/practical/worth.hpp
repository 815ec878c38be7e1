#pragma once

#include <optional>

#include "coach/solver.hpp"
#include "core/fraction.hpp"
#include "engine/session.hpp"
#include "quiz/guess.hpp"

// What answers to practical questions are worth. Shares are whole parts of 1/quiz::playedParts, rounded down, so that only
// the best earns all, and sums of them stay small numbers. The solutions must be exact.
namespace fourfold::coach {

// Of a play that has ended: its final score / 100; nothing after a red line.
[[nodiscard]] core::Fraction playWorth(const engine::Session& ended, const Solution& solution);

// Of a choice that is open: 1 - its regret / the largest regret of the open ones, red lines aside; nothing for a red line.
// Something must be at stake (see hasStake).
[[nodiscard]] core::Fraction choiceWorth(const engine::Session& before, scenario::ChoiceId choice, const Solution& solution);

// Whether the choices that are open there differ in worth.
[[nodiscard]] bool hasStake(const engine::Session& session, const Solution& solution);

// Of any open choice, all equally likely.
[[nodiscard]] quiz::Guess guessAtChoice(const engine::Session& before, const Solution& solution);

// Of a whole play that takes any open choice, all equally likely; a play that gets stuck earns nothing. Nothing when that is
// too much to work out, or when plays can go round in circles.
[[nodiscard]] std::optional<quiz::Guess> guessAtPlay(const Solution& solution);

}  // namespace fourfold::coach
