#pragma once

#include <cstddef>
#include <optional>

#include "coach/outlook.hpp"
#include "engine/play.hpp"

namespace fourfold::coach {

// One decision taken differently, and how the play would have ended.
struct Recovery {
    std::size_t decision = 0;  // the index of the step that is replaced
    Outlook outlook;           // begins with the choice that replaces it
};

// The last moment at which a failed play could still have passed: the latest decision from which some continuation
// passes. The outlook is the best of these continuations: the one worth most among those that cross no red line. It
// replaces the choice taken there, since no continuation after that choice passes. Nothing for a play that passed or is
// not over, or when no play could pass.
[[nodiscard]] std::optional<Recovery> lastChance(const engine::Play& play, const Solution& solution);

// The smallest change that helps: one decision is replaced, and every later choice stays as it was played. The later
// choices must all be open in their turn, up to an ending. In a failed play it is the latest decision that makes the
// play pass, with the best score among its choices. In a play that passed it is the decision that raises the score
// most, and the latest of several. Nothing when there is none. Only the last `mostDecisions` decisions are tried, to
// bound the work; real plays are far shorter.
inline constexpr std::size_t mostDecisions = 200;
[[nodiscard]] std::optional<Recovery> oneChange(const engine::Play& play, const Solution& solution);

}  // namespace fourfold::coach
