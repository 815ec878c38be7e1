#pragma once

#include <string>

#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// A play as in an exam: the stage, what is said and the choices, and beside them the notebook as it is. `key` tells one
// notebook from another.
[[nodiscard]] Intent drawStageWithNotes(Page& page, Pictures& pictures, const PlayView& play, const std::string& key,
                                        const Rect& area);

// The buttons of a bar that open the log, the chart and the notebook; their room is taken off the row's right end.
[[nodiscard]] Intent drawStageTools(Page& page, Rect& row);

}  // namespace fourfold::ui
