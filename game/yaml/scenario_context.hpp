#pragma once

#include <cstddef>
#include <vector>

#include "scenario/catalogue.hpp"
#include "scenario/ids.hpp"
#include "yaml/limits.hpp"
#include "yaml/names.hpp"
#include "yaml/reader.hpp"

namespace fourfold::yaml {

// What the readers of a scenario's parts share: the names that the file defines, collected before anything is read, so
// that each may be used before it is defined.
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
    // Scenes with an exit that could not be read: nothing can be said about where they lead.
    std::vector<bool> leadsAstray;
};

// Collects the names under the root map. False, and reported, when there are too many of them to go on.
[[nodiscard]] bool collectNames(ScenarioContext& context, MapReader& root);

}  // namespace fourfold::yaml
