#pragma once

#include <string>

#include "scenario/catalogue.hpp"

namespace fourfold::author {

// The JSON Schema (draft-07) of scenario files, as a document that ends with a line break: editors complete and explain
// keys by it. Words and limits come from the tables that the loader reads by, rules and methods from the catalogue.
//
// Whatever it rejects, the loader rejects. The loader finds more: what needs the whole file (names that nobody defined,
// sums, the order of alternatives, scenes without a way out) and what an editor's parser has lost before (how a number
// or a text was written, keys that stand twice).
[[nodiscard]] std::string scenarioSchema(const scenario::Catalogue& catalogue);

}  // namespace fourfold::author
