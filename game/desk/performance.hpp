#pragma once

#include <optional>

#include "engine/play.hpp"
#include "desk/conversation.hpp"

// Where the present line is said. The backdrop and the stage follow the lines, not the choice.
namespace fourfold::desk {

[[nodiscard]] std::optional<scenario::PlaceId> placeOf(const engine::Play& play, const Conversation& conversation);
[[nodiscard]] std::optional<scenario::StageId> stageOf(const engine::Play& play, const Conversation& conversation);

// The lines of the last step; before the first step, the opening lines.
[[nodiscard]] std::vector<Utterance> lastLinesOf(const engine::Play& play);

}  // namespace fourfold::desk
