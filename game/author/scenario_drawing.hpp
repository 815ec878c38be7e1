#pragma once

#include <string>

#include "coach/solver.hpp"
#include "core/language.hpp"
#include "core/strings.hpp"

namespace fourfold::author {

// The map of a scenario in the DOT language of Graphviz, to print and to look for mistakes on: scenes coloured by
// stage, endings shaped by their result, arrows labelled with the ids of choices, the best play in bold, red lines
// marked, what no play reaches in red, and a legend. Titles are in the language.
[[nodiscard]] std::string scenarioDrawing(const coach::Solution& solution, const core::Strings& strings,
                                          core::Language language);

}  // namespace fourfold::author
