#pragma once

#include "ui/page.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The strip at the top: title, the stages with the present one marked, and the corner's buttons.
[[nodiscard]] Intent drawPlayBar(Page& page, const PlayView& view, const Rect& rect);

}  // namespace fourfold::ui
