#pragma once

#include <string>

namespace fourfold::author {

// The JSON Schema (draft-07) of question banks, as a document that ends with a line break; see scenario_schema.hpp.
//
// Whatever it rejects, the loader rejects. The loader finds more: topics that nobody defined, ids that stand twice,
// more than one correct option of a single choice, and what an editor's parser has lost before.
[[nodiscard]] std::string bankSchema();

}  // namespace fourfold::author
