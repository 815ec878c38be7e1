#pragma once

#include "ui/page.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The board at the right: the four dimensions (in practice), the meters, and the buttons for the notebook, the people,
// the log and back.
[[nodiscard]] Intent drawBoard(Page& page, const PlayView& view, const Rect& rect);

}  // namespace fourfold::ui
