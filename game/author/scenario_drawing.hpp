#pragma once

#include <string>

#include "coach/solver.hpp"
#include "core/language.hpp"
#include "core/strings.hpp"

namespace fourfold::author {

// The map of a scenario in the DOT language of Graphviz, for printing and for finding mistakes: scenes coloured by
// stage, endings shaped by their result, arrows labelled with the ids of choices, the best play in bold, red lines
// marked, everything that no play reaches in red, and a legend. Titles are in the language.
[[nodiscard]] std::string scenarioDrawing(const coach::Solution& solution, const core::Strings& strings,
                                          core::Language language);

}  // namespace fourfold::author
