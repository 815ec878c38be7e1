#pragma once

#include <cstddef>
#include <optional>

#include "coach/outlook.hpp"
#include "engine/play.hpp"

namespace fourfold::coach {

// One decision taken differently, and what the play would have come to.
struct Recovery {
    std::size_t decision = 0;  // the index of the step that is replaced
    Outlook outlook;           // begins with what replaces it
};

// The last moment at which a pass was still possible in a play that failed: the latest decision before which some way on
// passes, followed by the best such way (the one worth most among those that cross no red line). It replaces the choice
// taken there, since none after that choice passes. Nothing for a play that passed or goes on, and where no play could.
[[nodiscard]] std::optional<Recovery> lastChance(const engine::Play& play, const Solution& solution);

// The smallest change that helps: one decision replaced, and every later choice just as it was played. All of those must
// be open in their turn, up to an ending. In a play that failed, the latest such decision that makes it pass, with the
// best score among its choices; in one that passed, the decision that raises the score most, the latest of several.
// Nothing when there is none. Only the last `mostDecisions` decisions are tried, which bounds the work; real plays are
// far shorter.
inline constexpr std::size_t mostDecisions = 200;
[[nodiscard]] std::optional<Recovery> oneChange(const engine::Play& play, const Solution& solution);

}  // namespace fourfold::coach
