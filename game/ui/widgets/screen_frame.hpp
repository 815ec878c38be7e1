#pragma once

#include <string_view>

#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/widgets/corner.hpp"

namespace fourfold::ui {

// The frame of the plain screens: paper, a dark head with the back button and the title, and the corner's buttons. Esc
// goes back.
struct FrameResult {
    Rect body;
    Intent intent;
};
FrameResult drawFrame(Page& page, std::string_view title, const Corner& corner);

}  // namespace fourfold::ui
