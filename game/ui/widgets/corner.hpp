#pragma once

#include "ui/intent.hpp"
#include "ui/page.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {

// The buttons in the top right corner of every screen, including the language.
struct Corner {
    bool settings = true;
    bool help = true;
    bool quit = false;
    bool home = false;
    bool results = false;
    ButtonLook look = ButtonLook::night;
};

struct CornerResult {
    Intent intent;
    float left = 0;  // where the buttons begin
};

CornerResult drawCorner(Page& page, const Rect& strip, const Corner& spec);

}  // namespace fourfold::ui
