#pragma once

#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The stage: where it happens, who is there, what is said, and what the trainee may say next.
[[nodiscard]] Intent drawPlay(Page& page, Pictures& pictures, const PlayView& view);

}  // namespace fourfold::ui
