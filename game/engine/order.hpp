#pragma once

#include <cstdint>
#include <vector>

#include "engine/session.hpp"

namespace fourfold::engine {

// The open choices in the order in which they stand on screen: shuffled by the play's seed, so that position teaches
// nothing, and the same each time the scene is met again in that play.
[[nodiscard]] std::vector<ChoiceId> onScreen(const Session& session, std::uint64_t seed);

}  // namespace fourfold::engine
