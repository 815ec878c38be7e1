#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/strings.hpp"
#include "ui/input.hpp"
#include "ui/memory.hpp"
#include "ui/painter.hpp"
#include "ui/symbols.hpp"

namespace fourfold::ui {

// What happened to a control in this frame.
struct Interaction {
    bool hovered = false;
    bool focused = false;  // and the focus ring is visible
    bool held = false;
    bool activated = false;
};

struct Control {
    ItemKind kind = ItemKind::button;
    std::string id;
    std::string text;
    Rect rect;
    bool enabled = true;
    std::optional<int> value;
};

// One frame that is being drawn: the painter, the input, and the list of items on the screen. Screens and widgets get
// it by reference and keep nothing of it.
class Page {
public:
    struct Setup {
        Painter& paint;
        const Theme& theme;
        const core::Strings& strings;
        const Symbols& symbols;
        core::Language language;
        bool chinese;  // whether the fonts hold Chinese characters
        const Input& input;
        Memory& memory;
        Rect area;
        float seconds;  // since the last frame
        double now;     // seconds since the window opened
    };

    explicit Page(const Setup& setup);

    Painter& paint;
    const Theme& theme;
    const Palette& colors;
    const core::Strings& strings;
    const Symbols& symbols;
    const core::Language language;
    const bool chinese;  // whether Chinese can be shown at all
    const Input& input;
    Memory& memory;
    const Rect area;  // the whole window
    const float seconds;
    const double now;

    [[nodiscard]] std::string_view tr(std::string_view key) const { return strings.get(key, language); }
    [[nodiscard]] TextBlock layOut(std::string_view text, TextStyle style, float width) {
        return paint.layOut(text, style, width, language);
    }

    // Registers something that can be pressed, and returns what happened to it.
    Interaction control(const Control& control);
    // Registers something that can only be read.
    void tell(ItemKind kind, std::string id, std::string_view text, const Rect& rect, std::optional<int> value = {});

    // While a window lies above, everything drawn below it neither reacts nor is announced.
    void setCovered(bool covered) { m_covered = covered; }
    [[nodiscard]] bool covered() const { return m_covered; }
    // Within a scroll area only its visible part reacts to the mouse.
    void enterArea(std::string id, const Rect& view);
    void leaveArea();

    // True once, when this frame's command is that one and nobody has used it yet.
    bool take(Command command);
    // A click that no control has used.
    bool takeClick();
    [[nodiscard]] bool commandLeft(Command command) const {
        return !m_commandTaken && !m_covered && input.command == command;
    }

    // A value that glides towards `target`: in each frame by `speed` * seconds of the remaining way. Asks for another
    // frame while it moves.
    float glide(const std::string& id, float target, float speed = 9.0F);
    // Glides from 0 to 1 from the first frame on that shows this.
    float appear(const std::string& id, float speed = 9.0F);
    // How many characters of a text are shown so far while it is written out, `speed` of them a second (0: all at
    // once). Another speed starts again.
    std::size_t written(const std::string& id, std::string_view text, int speed);
    // True in the first frame that shows this.
    bool first(const std::string& id);
    // Asks for a frame in so many seconds (0: at once).
    void wantFrame(float inSeconds = 0);
    [[nodiscard]] std::optional<float> nextFrame() const { return m_nextFrame; }
    // Asks for a frame after so many seconds in which nothing moves, for example for a clock.
    void wakeIn(float inSeconds);
    [[nodiscard]] std::optional<float> wake() const { return m_wake; }

    // A small text that floats above everything else in this frame.
    void addHint(const Rect& rect, std::string text) { m_hints.emplace_back(rect, std::move(text)); }

    void focus(const std::string& id) { memory.focused = id; }
    // Sets the field in which a text is being written: the window of an input method appears below it.
    void setWriting(const Rect& field) { m_writing = field; }
    [[nodiscard]] const std::optional<Rect>& writing() const { return m_writing; }
    // Hands a text to the clipboard.
    void copy(std::string text) { m_copied = std::move(text); }
    [[nodiscard]] const std::optional<std::string>& copied() const { return m_copied; }
    // Moves the focus by this frame's command, then stores the list of items in the memory. Called once, at the end of
    // the frame.
    void finish();

    [[nodiscard]] const std::vector<Item>& items() const { return m_items; }

private:
    void moveFocus();
    void drawHints();
    float move(float& value, float target, float speed);

    std::vector<Item> m_items;
    std::vector<std::pair<Rect, std::string>> m_hints;
    std::vector<std::pair<std::string, Rect>> m_areas;
    bool m_covered = false;
    bool m_commandTaken = false;
    bool m_clickTaken = false;
    std::optional<float> m_nextFrame;
    std::optional<Rect> m_writing;
    std::optional<std::string> m_copied;
    std::optional<float> m_wake;
};

}  // namespace fourfold::ui
