#pragma once

#include <cstddef>
#include <vector>

#include "scenario/catalogue.hpp"
#include "scenario/ids.hpp"
#include "yaml/limits.hpp"
#include "yaml/names.hpp"
#include "yaml/reader.hpp"

namespace fourfold::yaml {

// What the readers of a scenario's parts share. All names that the file defines are collected first, so that a name may
// be used before its definition.
struct ScenarioContext {
    Reader& reader;
    const scenario::Catalogue& catalogue;
    Names<scenario::StageId> stages{core::Code::unknownStage};
    Names<scenario::PersonId> persons{core::Code::unknownPerson};
    Names<scenario::NoteId> notes{core::Code::unknownNote};
    Names<scenario::ToolId> tools{core::Code::unknownTool};
    Names<scenario::MeterId> meters{core::Code::unknownMeter};
    Names<scenario::SceneId> scenes{core::Code::unknownScene};
    Names<scenario::ChoiceId> choices{core::Code::unknownChoice};
    // By scene: an exit could not be read, so it is unknown where the scene leads.
    std::vector<bool> leadsAstray;
};

// Collects the names under the root map. Reports too many of them and returns false.
[[nodiscard]] bool collectNames(ScenarioContext& context, MapReader& root);

}  // namespace fourfold::yaml
