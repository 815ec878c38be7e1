#pragma once

#include "core/id.hpp"

namespace fourfold::scenario {

using StageId = core::Id<struct StageTag>;
using PersonId = core::Id<struct PersonTag>;
using NoteId = core::Id<struct NoteTag>;
using ToolId = core::Id<struct ToolTag>;
using MeterId = core::Id<struct MeterTag>;
using SceneId = core::Id<struct SceneTag>;
using ChoiceId = core::Id<struct ChoiceTag>;
using PlaceId = core::Id<struct PlaceTag>;  // an index into places

}  // namespace fourfold::scenario
