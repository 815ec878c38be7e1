#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "coach/solver.hpp"
#include "engine/fraction.hpp"
#include "engine/session.hpp"

namespace fourfold::coach {

// Where choices would have led: the play as it stood at some decision, gone on with these to an ending.
struct Outlook {
    std::vector<scenario::ChoiceId> line;  // never empty
    scenario::SceneId ending;
    engine::Fraction score{};              // of the whole play, 0 to 100
    bool redLine = false;                  // crossed by the line, or before
    bool pass = false;
};

// How much of a line a debrief tells beyond its first choice, before it says where the line ends.
inline constexpr std::size_t shownOfLine = 2;

// What this choice, which is open, and the best way on from there lead to; nothing where no ending can be reached then.
[[nodiscard]] std::optional<Outlook> outlook(engine::Session session, scenario::ChoiceId first,
                                             const Solution& solution, Crossing crossing = Crossing::allowed);

// What these choices lead to, taken one after another until the play is over; nothing when one is not open in its turn,
// or when they do not reach an ending.
[[nodiscard]] std::optional<Outlook> outlook(engine::Session session, scenario::ChoiceId first,
                                             std::span<const scenario::ChoiceId> then, const Solution& solution);

// The value of the best play that begins with what was played up to here, in 1/own().scale.
[[nodiscard]] std::int64_t reachable(const engine::Session& session, const Solution& solution);

// Whether some way on from here passes.
[[nodiscard]] bool canPass(const engine::Session& session, const Solution& solution);

}  // namespace fourfold::coach
