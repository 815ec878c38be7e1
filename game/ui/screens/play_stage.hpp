#pragma once

#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The backdrop over the whole screen, and the persons present on the lower edge of `stage`, with their names and, in
// practice, their rapport. `reserved` pixels on the right belong to the board. Nobody stands left of `left`: there the
// talk ends and would not hide the cut edge of a figure.
void drawStage(Page& page, Pictures& pictures, const PlayView& view, const Rect& screen, const Rect& stage, float left,
               float reserved);

}  // namespace fourfold::ui
