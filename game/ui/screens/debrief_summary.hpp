#pragma once

#include "ui/screens/debrief.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The left side of the debrief: result, score, dimensions, yardsticks, effort.
void drawSummary(Page& page, const DebriefView& view, Column& column);

}  // namespace fourfold::ui
