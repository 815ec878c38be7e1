#pragma once

#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The window over the stage: the notebook, the people, the log or the menu.
[[nodiscard]] Intent drawPlaySheet(Page& page, Pictures& pictures, const PlayView& view);

}  // namespace fourfold::ui
