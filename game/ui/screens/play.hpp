#pragma once

#include "ui/page.hpp"
#include "ui/pictures.hpp"
#include "ui/screens/play_view.hpp"

namespace fourfold::ui {

// The stage: the place, the persons, the present line, and the trainee's choices.
[[nodiscard]] Intent drawPlay(Page& page, Pictures& pictures, const PlayView& view);

}  // namespace fourfold::ui
