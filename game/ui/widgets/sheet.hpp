#pragma once

#include <string>
#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

// A window over the screen: shade, paper, title and a button that closes it. Everything drawn before lies below and
// must have been drawn with Page::setCovered(true).
struct SheetFrame {
    std::string id;
    std::string_view title;
    float width = 720;   // units
    float height = 560;  // 0: as its scroll area needs, which is named <id>-entries
};

struct SheetResult {
    Rect body;
    bool closed = false;  // the button, Esc, or a click beside the sheet
};
SheetResult sheet(Page& page, const SheetFrame& spec);

}  // namespace fourfold::ui
