#pragma once

#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

// A sentence at the lower edge of the window, above everything else there.
void drawRemark(Page& page, std::string_view text);

}  // namespace fourfold::ui
