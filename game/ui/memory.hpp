#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.hpp"
#include "ui/text_edit.hpp"

namespace fourfold::ui {

enum class ItemKind { button, choice, card, toggle, slider, field, area, heading, text, line, bar, picture };
[[nodiscard]] std::string_view nameOf(ItemKind kind);

// One thing on the screen: the announcer reports it, and the keyboard can move to it.
struct Item {
    ItemKind kind = ItemKind::text;
    std::string id;
    std::string text;
    Rect rect;
    bool focusable = false;
    bool focused = false;
    bool visible = true;       // at least partly within its scroll area
    std::string scrollArea;    // the scroll area that contains it, if any
    std::optional<int> value;  // of a bar, slider or toggle
    bool operator==(const Item&) const = default;
};

// A value that moves towards its target. It is forgotten when a frame no longer shows it.
struct Motion {
    float value = 0;
    bool used = true;
};

struct ScrollState {
    float offset = 0;
    float content = 0;  // height of the scrolled content in the last frame
    float view = 0;     // height of the visible part
};

// A text field with what was typed into it so far.
struct FieldState {
    TextEdit edit;
    float offset = 0;     // how far it is scrolled to the left, in pixels
    double pressed = -1;  // time of the last press: a second one soon after selects a word
    std::size_t pressedAt = 0;
    bool used = true;
};

// What one frame passes on to the next: the focus, the scroll areas, the moving values. Cleared when another screen is
// shown.
struct Memory {
    std::string focused;      // the id of the control with the focus; empty: none
    bool reveal = false;      // the focus moved: its scroll area must show it
    std::vector<Item> items;  // of the last frame
    std::map<std::string, ScrollState, std::less<>> scroll;
    std::map<std::string, Motion, std::less<>> motion;
    std::map<std::string, FieldState, std::less<>> fields;
    std::string dragged;   // the slider or scroll bar under the held mouse button
    float dragFrom = 0;    // where the drag began: the grip of a scroll bar, the left end of a slider...
    float dragLength = 0;  // ...and the slider's length at that time, since its value may change the layout
};

}  // namespace fourfold::ui
