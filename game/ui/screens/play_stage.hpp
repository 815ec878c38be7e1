#pragma once

#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The backdrop over the whole screen, and the persons present standing on the lower edge of `stage`, with their names
// and, in practice, how well they take to the trainee. `reserved` pixels on the right belong to the board, and nobody
// stands left of `left`, where the talk ends and no longer hides where a figure is cut.
void drawStage(Page& page, Pictures& pictures, const PlayView& view, const Rect& screen, const Rect& stage, float left,
               float reserved);

}  // namespace fourfold::ui
