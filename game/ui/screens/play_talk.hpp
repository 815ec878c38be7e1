#pragma once

#include "ui/page.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The rectangle of the talk at the lower edge of `area`, as high as the line and the choices need.
[[nodiscard]] Rect talkRect(Page& page, const PlayView& view, const Rect& area);

// The present line, and the choices after it has been said.
[[nodiscard]] Intent drawTalk(Page& page, const PlayView& view, const Rect& rect);

}  // namespace fourfold::ui
