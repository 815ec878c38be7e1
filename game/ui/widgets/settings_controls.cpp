#include "ui/widgets/settings_controls.hpp"

#include <cmath>

#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

constexpr float rowCorner = 10;

Rect rowGround(Page& page, const Rect& rect, const Interaction& state) {
    const Surface& paper = page.colors.paper;
    const float corner = page.theme.px(rowCorner);
    page.paint.fill(rect, state.hovered ? paper.card.mixed(paper.accent, 0.06F) : paper.card, corner);
    page.paint.stroke(rect, state.hovered ? paper.accent : paper.line, page.theme.px(1), corner);
    if (state.focused) focusRing(page, rect, corner);
    return rect.inset(page.theme.px(16), 0);
}

}  // namespace

bool toggle(Page& page, const Toggle& spec) {
    const Interaction state = page.control({.kind = ItemKind::toggle,
                                            .id = spec.id,
                                            .text = std::string(spec.name),
                                            .rect = spec.rect,
                                            .value = spec.on ? 1 : 0});
    Rect row = rowGround(page, spec.rect, state);
    const float height = page.theme.row(24);
    const float width = height * 1.8F;
    Rect track = row.cutRight(width);
    track = {track.x, track.y + (track.h - height) / 2, width, height};
    const Color ground = spec.on ? page.colors.accent : page.colors.paper.muted.faded(0.55F);
    page.paint.fill(track, ground, height / 2);
    const float at = page.glide("toggle/" + spec.id, spec.on ? 1.0F : 0.0F, 14);
    const float knob = height / 2 - page.theme.px(3);
    page.paint.circle({track.x + height / 2 + at * (width - height), track.centre().y}, knob, Color{1, 1, 1, 1});
    // The state is not shown by colour alone: a word says it, too.
    const std::string_view word = page.tr(spec.on ? "word.on" : "word.off");
    row.cutRight(page.theme.px(10));
    page.paint.label(row.cutRight(page.paint.width(word, TextStyle::small) + 2), word, TextStyle::small,
                     page.colors.paper.muted);
    page.paint.label(row, spec.name, TextStyle::body, page.colors.paper.text);
    return state.activated;
}

int slider(Page& page, const Slider& spec) {
    const Interaction state = page.control({.kind = ItemKind::slider,
                                            .id = spec.id,
                                            .text = std::string(spec.name) + " " + spec.shown,
                                            .rect = spec.rect,
                                            .value = spec.value});
    Rect row = rowGround(page, spec.rect, state);
    Rect track = row.cutRight(std::round(row.w * 0.42F));
    const float width = std::max(page.theme.row(64), page.paint.width(spec.shown, TextStyle::smallStrong) + 2);
    page.paint.label(row.cutRight(width), spec.shown, TextStyle::smallStrong, page.colors.paper.accent, Align::right);
    page.paint.label(row, spec.name, TextStyle::body, page.colors.paper.text);
    const float thick = page.theme.px(6);
    const float knob = page.theme.row(11);
    track.cutLeft(page.theme.px(12));
    track = track.inset(knob, 0);
    const Rect groove{track.x, track.centre().y - thick / 2, track.w, thick};
    const float range = static_cast<float>(spec.most - spec.least);

    int value = spec.value;
    Memory& memory = page.memory;
    const Rect grip{track.x - knob, spec.rect.y, track.w + 2 * knob, spec.rect.h};
    if (state.hovered && page.input.pressed && grip.contains(*page.input.pressed)) {
        memory.dragged = spec.id;
        memory.dragFrom = track.x;
        memory.dragLength = track.w;
    }
    if (memory.dragged == spec.id) {
        const float share =
            std::clamp((page.input.mouse.x - memory.dragFrom) / std::max(1.0F, memory.dragLength), 0.0F, 1.0F);
        const auto steps = static_cast<int>(std::lround(share * range / static_cast<float>(spec.step)));
        value = spec.least + steps * spec.step;
        if (!page.input.mouseDown) memory.dragged.clear();
    }
    if (memory.focused == spec.id) {
        if (page.take(Command::left)) value -= spec.step;
        if (page.take(Command::right)) value += spec.step;
    }
    value = std::clamp(value, spec.least, spec.most);

    const float share = static_cast<float>(value - spec.least) / range;
    page.paint.fill(groove, trackOf(page, true), thick / 2);
    page.paint.fill({groove.x, groove.y, groove.w * share, groove.h}, page.colors.accent, thick / 2);
    page.paint.circle({groove.x + groove.w * share, groove.centre().y}, knob, page.colors.accent);
    page.paint.circle({groove.x + groove.w * share, groove.centre().y}, knob * 0.45F, Color{1, 1, 1, 1});
    return value;
}

}  // namespace fourfold::ui
