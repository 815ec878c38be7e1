#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

// A line of text to be written: by the keys, an input method, or from the clipboard. It takes the focus by a click or
// as other controls do, and what is typed is its own while it has it.
struct TextField {
    std::string id;
    std::string_view name;  // told, with the text
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

// The height that suits it.
[[nodiscard]] float textFieldHeight(const Page& page);

}  // namespace fourfold::ui
