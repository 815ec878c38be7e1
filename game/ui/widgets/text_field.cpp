#include "ui/widgets/text_field.hpp"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

constexpr TextStyle style = TextStyle::body;
constexpr float fieldCorner = 10;
constexpr float fieldPadding = 14;
constexpr double doubleClick = 0.4;  // seconds

// The place in the text that is nearest to a distance from its beginning, in pixels.
std::size_t placeAt(Page& page, const TextEdit& edit, float x) {
    float before = 0;
    for (std::size_t i = 0; i < edit.size(); ++i) {
        const float after = page.paint.width(edit.text(0, i + 1), style);
        if (x < (before + after) / 2) return i;
        before = after;
    }
    return edit.size();
}

void point(Page& page, const TextField& spec, const Rect& inner, FieldState& state) {
    const Input& input = page.input;
    Memory& memory = page.memory;
    const auto at = [&](Vec mouse) { return placeAt(page, state.edit, mouse.x - inner.x + state.offset); };
    if (input.pressed && spec.rect.contains(*input.pressed)) {
        const std::size_t place = at(*input.pressed);
        memory.focused = spec.id;
        memory.dragged = spec.id;
        if (page.now - state.pressed < doubleClick && place == state.pressedAt) {
            state.edit.selectWord(place);
            memory.dragged.clear();
        } else {
            state.edit.moveTo(place);
        }
        state.pressed = page.now;
        state.pressedAt = place;
    } else if (memory.dragged == spec.id) {
        if (input.mouseMoved) state.edit.moveTo(at(input.mouse), true);
        if (!input.mouseDown) memory.dragged.clear();
    }
}

void type(Page& page, TextEdit& edit) {
    if (page.input.edit) {
        const EditAction action = page.input.edit->action;
        const bool takes = action == EditAction::copy || action == EditAction::cut;
        if (takes && !edit.selected().empty()) page.copy(edit.selected());
        edit.apply(*page.input.edit);
    }
    if (!page.input.typed.empty()) edit.insert(page.input.typed);
}

// Scrolls so that the caret is visible, but not beyond the end of the text.
void follow(FieldState& state, float caret, float width, float room) {
    state.offset = std::clamp(state.offset, caret - room + 1, std::max(0.0F, caret));
    state.offset = std::clamp(state.offset, 0.0F, std::max(0.0F, width - room + 1));
}

void drawText(Page& page, const TextField& spec, const Rect& inner, const FieldState& state, float caret, bool active) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const TextEdit& edit = state.edit;
    const float line = page.paint.lineHeight(style);
    const float y = std::round(inner.y + (inner.h - line) / 2);
    const Rect clip{inner.x - theme.px(2), inner.y, inner.w + theme.px(4), inner.h};
    page.paint.pushClip(clip);
    if (edit.size() == 0) {
        page.paint.label(inner, spec.placeholder, style, paper.muted);
    } else {
        const auto [first, last] = edit.selection();
        if (active && first != last) {
            const float from = page.paint.width(edit.text(0, first), style);
            const float to = page.paint.width(edit.text(0, last), style);
            page.paint.fill({inner.x - state.offset + from, y, to - from, line}, page.colors.accent.faded(0.28F));
        }
        page.paint.text({inner.x - state.offset, y}, edit.text(), style, paper.text);
    }
    if (active) {
        // The caret does not blink, since that would keep the window awake.
        const Rect stroke{std::round(inner.x - state.offset + caret), y + theme.px(2), std::max(2.0F, theme.px(2)),
                          line - theme.px(4)};
        page.paint.fill(stroke, paper.accent);
    }
    page.paint.popClip();
}

}  // namespace

float textFieldHeight(const Page& page) { return page.theme.row(46); }

FieldResult textField(Page& page, const TextField& spec) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    FieldState& state =
        page.memory.fields.try_emplace(spec.id, FieldState{.edit = TextEdit(spec.value, spec.most)}).first->second;
    state.used = true;
    const std::string before = state.edit.text();
    Rect inner = spec.rect.inset(theme.px(fieldPadding), 0);
    const float side = std::round(theme.row(18));
    Rect sign{};
    if (!spec.symbol.empty()) {
        sign = inner.cutLeft(side + theme.px(10));
        sign = {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side};
    }
    if (!page.covered()) point(page, spec, inner, state);
    const bool active = page.memory.focused == spec.id && !page.covered();
    if (active) {
        type(page, state.edit);
        page.setWriting(spec.rect);
    }
    FieldResult result;
    result.text = state.edit.text();
    result.changed = result.text != before;
    const std::string told = result.text.empty() ? std::string(spec.name) : std::string(spec.name) + " " + result.text;
    const Interaction met =
        page.control({.kind = ItemKind::field, .id = spec.id, .text = told, .rect = spec.rect, .value = {}});
    result.entered = met.activated && !page.input.click;

    const float round = theme.px(fieldCorner);
    page.paint.fill(spec.rect, paper.card, round);
    page.paint.stroke(spec.rect, active || met.hovered ? paper.accent : paper.line, theme.px(active ? 2 : 1), round);
    if (met.focused) focusRing(page, spec.rect, round);
    if (!spec.symbol.empty()) symbol(page, spec.symbol, sign, paper.muted);
    const float caret = page.paint.width(state.edit.text(0, state.edit.caret()), style);
    follow(state, caret, page.paint.width(result.text, style), inner.w);
    drawText(page, spec, inner, state, caret, active);
    return result;
}

}  // namespace fourfold::ui
