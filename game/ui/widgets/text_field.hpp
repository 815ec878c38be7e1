#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

// A field for one line of text, written with the keys, an input method or the clipboard. It takes the focus by a click
// or as other controls do. While it has the focus it receives everything that is typed.
struct TextField {
    std::string id;
    std::string_view name;  // announced together with the text
    Rect rect;
    std::string_view placeholder = {};  // shown while there is no text
    std::string_view value = {};        // of the first frame
    std::size_t most = 60;              // characters
    std::string_view symbol = {};       // before the text
};

struct FieldResult {
    std::string text;
    bool changed = false;  // in this frame
    bool entered = false;  // by Enter, or A on the gamepad
};

FieldResult textField(Page& page, const TextField& spec);

// The height of a text field.
[[nodiscard]] float textFieldHeight(const Page& page);

}  // namespace fourfold::ui
