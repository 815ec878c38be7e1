#pragma once

#include <string>

#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// A play as in an exam: the stage, the present line and the choices, with the notebook beside them. `key` identifies
// the notebook.
[[nodiscard]] Intent drawStageWithNotes(Page& page, Pictures& pictures, const PlayView& play, const std::string& key,
                                        const Rect& area);

// The buttons that open the log, the chart and the notebook. Their room is taken off the right end of `row`.
[[nodiscard]] Intent drawStageTools(Page& page, Rect& row);

}  // namespace fourfold::ui
