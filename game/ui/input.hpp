#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "platform/event.hpp"
#include "ui/edit_key.hpp"
#include "ui/geometry.hpp"

namespace fourfold::ui {

// What the trainee wants, from whichever device.
enum class Command : std::uint8_t {
    up,
    down,
    left,
    right,
    next,
    previous,
    activate,
    back,
    menu,
    pageUp,
    pageDown,
    home,
    end,
    help,
    language,
    fullScreen,
    notebook,
    chart,
    log,
    mute,
    flag,
    digit1,
    digit2,
    digit3,
    digit4,
    digit5,
    digit6,
    digit7,
    digit8,
    digit9
};

// What one frame has to react to. At most one of `click`, `command`, `edit` and `typed` is set: events are handled one
// at a time, so that each one meets the screen after the one before. (A pasted text comes as `typed` together with its
// `edit`.)
struct Input {
    Vec mouse{-1, -1};
    bool mouseMoved = false;
    bool mouseDown = false;      // held at this moment
    std::optional<Vec> pressed;  // the mouse button went down here in this frame
    std::optional<Vec> click;    // it came up here in this frame...
    Vec clickFrom{};             // ...having gone down there
    float wheel = 0;
    std::optional<Command> command;
    std::optional<EditKey> edit;  // of a text field
    std::string typed;            // into a text field, as UTF-8
    bool byPointer = false;       // the last action came from the mouse: focus rings stay hidden
    bool skipping = false;        // Ctrl is held
};

// Gathers the window's events into one frame's input after another.
class InputCollector {
public:
    // True when the event asks for a frame of its own. A held key repeats only commands that move the focus or the
    // view: nobody wants to choose twice, or to switch the language back.
    bool take(const platform::Event& event);
    // Says whether a text field has the focus. Then keys that write or edit there give no commands.
    void setTyping(bool typing) { m_typing = typing; }
    // The input of the next frame; afterwards only lasting values (mouse position, held keys) remain.
    [[nodiscard]] Input collect();

private:
    Input m_input;
    Vec m_pressedAt{};
    std::set<platform::Key> m_held;
    bool m_typing = false;
};

}  // namespace fourfold::ui
