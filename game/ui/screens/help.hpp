#pragma once

#include "ui/intent.hpp"
#include "ui/page.hpp"

namespace fourfold::ui {

// How to play, and what the keys and the gamepad's buttons do.
[[nodiscard]] Intent drawHelp(Page& page);

}  // namespace fourfold::ui
