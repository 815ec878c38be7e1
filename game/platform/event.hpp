#pragma once

#include <cstdint>
#include <string>

namespace fourfold::platform {

// The keys the game knows; every other key, and SFML's code -1, is `none`.
enum class Key : std::uint8_t {
    none,
    enter,
    space,
    escape,
    tab,
    up,
    down,
    left,
    right,
    pageUp,
    pageDown,
    home,
    end,
    control,
    digit1,
    digit2,
    digit3,
    digit4,
    digit5,
    digit6,
    digit7,
    digit8,
    digit9,
    f1,
    f2,
    f11,
    f,
    n,
    o,
    l,
    m,
    backspace,
    erase,
    a,
    c,
    v,
    x,
    y,
    z
};

// A gamepad by position of its buttons; sticks and the cross arrive as directions.
enum class Pad : std::uint8_t { none, a, b, x, y, leftShoulder, rightShoulder, select, start, up, down, left, right };

enum class EventKind : std::uint8_t {
    keyDown,
    keyUp,
    text,
    mouseMove,
    mouseDown,
    mouseUp,
    wheel,
    padDown,
    resized,
    focusLost,
    closed
};

// One thing that happened to the window, free of any library's types. Only the fields of its kind have a meaning.
struct Event {
    EventKind kind = EventKind::closed;
    Key key = Key::none;   // keyDown, keyUp
    bool shift = false;    // keyDown
    bool control = false;  // keyDown
    Pad pad = Pad::none;   // padDown
    float x = 0.0F;        // mouse events: pixels from the left; resized: the new width
    float y = 0.0F;        // mouse events: pixels from the top; resized: the new height
    float wheel = 0.0F;    // notches, positive away from the user
    std::string text{};    // text: what was typed, as UTF-8; whole words from an input method
};

}  // namespace fourfold::platform
