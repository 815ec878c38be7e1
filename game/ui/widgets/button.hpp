#pragma once

#include <string>
#include <string_view>

#include "ui/page.hpp"

namespace fourfold::ui {

enum class ButtonLook {
    primary,  // the main action
    paper,    // on light ground
    night,    // on dark ground
    plain,    // text alone, on light ground
};

struct Button {
    std::string id;
    std::string_view text;
    Rect rect;
    ButtonLook look = ButtonLook::paper;
    std::string_view symbol = {};   // of assets/symbols, before the text
    std::string_view keyHint = {};  // the key that does the same, after the text
    bool enabled = true;
    bool selected = false;  // the chosen one of a group
};

// True when it was pressed.
bool button(Page& page, const Button& spec);

// The width that a button needs for its text, symbol and key.
[[nodiscard]] float buttonWidth(Page& page, const Button& spec);

// A square button with only a symbol. `text` is announced, and shown as a hint while the pointer rests on it.
struct IconButton {
    std::string id;
    std::string_view text;
    std::string_view symbol;
    Rect rect;
    ButtonLook look = ButtonLook::night;
    std::string_view letter = {};  // shown instead of a symbol
    int badge = 0;                 // a small number at the corner; 0: none
    bool selected = false;
};
bool iconButton(Page& page, const IconButton& spec);

// The ring around the focused control.
void focusRing(Page& page, const Rect& rect, float radius);

// A symbol in a square, tinted.
void symbol(Page& page, std::string_view name, const Rect& rect, Color color);

}  // namespace fourfold::ui
