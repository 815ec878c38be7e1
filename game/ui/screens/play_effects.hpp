#pragma once

#include "ui/page.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// In practice, the effects of the last choice as small labels in a row: points, facts found, rapport, meters.
void drawEffects(Page& page, const PlayView& view, const Rect& row);

}  // namespace fourfold::ui
