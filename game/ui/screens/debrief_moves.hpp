#pragma once

#include "ui/screens/debrief.hpp"
#include "ui/widgets/column.hpp"

namespace fourfold::ui {

// The right side of the debrief: every decision in order.
[[nodiscard]] Intent drawMoves(Page& page, const DebriefView& view, Column& column);

}  // namespace fourfold::ui
