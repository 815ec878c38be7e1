#pragma once

#include <string>

#include "scenario/catalogue.hpp"

namespace fourfold::author {

// The JSON Schema (draft-07) of scenario files, as a document that ends with a line break. Editors use it to complete
// and explain keys. Words and limits come from the tables of the loader, rules and methods from the catalogue.
//
// Whatever it rejects, the loader rejects. The loader finds more: errors that only the whole file shows (names that are
// not defined, sums, the order of alternatives, scenes without a way out) and errors that an editor's YAML parser hides
// from the schema (how a number or a text was written, doubled keys).
[[nodiscard]] std::string scenarioSchema(const scenario::Catalogue& catalogue);

}  // namespace fourfold::author
