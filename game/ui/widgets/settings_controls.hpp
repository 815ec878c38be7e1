#pragma once

#include <string>
#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

// A switch with its name on the left. True when it was switched.
struct Toggle {
    std::string id;
    std::string_view name;
    Rect rect;
    bool on = false;
};
bool toggle(Page& page, const Toggle& spec);

// A value between two limits, in steps. It is dragged, or changed with Left and Right while it has the focus. Returns
// the new value.
struct Slider {
    std::string id;
    std::string_view name;
    std::string shown;  // the value as text
    Rect rect;
    int value = 0;
    int least = 0;
    int most = 100;
    int step = 5;
};
int slider(Page& page, const Slider& spec);

}  // namespace fourfold::ui
