#pragma once

#include "ui/page.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// Where the talk stands: as high as the line and the choices need, at the lower edge of `area`.
[[nodiscard]] Rect talkRect(Page& page, const PlayView& view, const Rect& area);

// What is being said, and the choices once it has been said.
[[nodiscard]] Intent drawTalk(Page& page, const PlayView& view, const Rect& rect);

}  // namespace fourfold::ui
