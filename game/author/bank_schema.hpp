#pragma once

#include <string>

namespace fourfold::author {

// The JSON Schema (draft-07) of question banks, as a document that ends with a line break; see scenario_schema.hpp.
//
// Whatever it rejects, the loader rejects. The loader finds more: topics that are not defined, ids that are used twice,
// more than one correct option of a single choice, and errors that an editor's YAML parser hides from the schema.
[[nodiscard]] std::string bankSchema();

}  // namespace fourfold::author
