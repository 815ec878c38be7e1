#include "ui/widgets/button.hpp"

#include <cmath>

namespace fourfold::ui {
namespace {

constexpr float radius = 10;
constexpr float symbolSize = 20;
constexpr float buttonPadding = 16;
constexpr float gap = 9;

struct Colors {
    Color ground;
    Color border;
    Color text;
};

Colors colorsOf(const Page& page, ButtonLook look, bool enabled, bool selected, const Interaction& state) {
    const Palette& palette = page.colors;
    const Surface& surface = look == ButtonLook::night ? palette.night : palette.paper;
    Colors colors{surface.card, surface.line, surface.text};
    if (look == ButtonLook::primary) colors = {palette.accent, palette.accent, palette.onAccent};
    if (look == ButtonLook::plain) colors = {surface.ground.faded(0), surface.ground.faded(0), surface.accent};
    if (selected) colors = {palette.accent, palette.accent, palette.onAccent};
    const bool filled = look == ButtonLook::primary || selected;
    const Color black{0, 0, 0, colors.ground.a};
    if (state.held) {
        colors.ground = colors.ground.mixed(black, filled ? 0.24F : 0.14F);
    } else if (state.hovered || state.focused) {
        // A filled button becomes darker, so that white text stays readable.
        const Color towards = filled ? black : look == ButtonLook::night ? Color{1, 1, 1, 1} : palette.paper.accent;
        colors.ground = colors.ground.mixed(towards, 0.12F);
        if (!filled) colors.border = surface.accent;
    }
    if (!enabled) {
        colors.text = colors.text.mixed(surface.ground, 0.45F);
        colors.ground = colors.ground.mixed(surface.ground, 0.5F);
    }
    return colors;
}

}  // namespace

void focusRing(Page& page, const Rect& rect, float corner) {
    const float out = page.theme.px(3);
    const float edge = page.theme.px(5);
    // Two rings: the outer one is visible on paper, the inner one on a night surface.
    page.paint.stroke({rect.x - edge, rect.y - edge, rect.w + 2 * edge, rect.h + 2 * edge}, page.colors.paper.text,
                      page.theme.px(2), corner + edge);
    page.paint.stroke({rect.x - out, rect.y - out, rect.w + 2 * out, rect.h + 2 * out}, page.colors.focus,
                      page.theme.px(3), corner + out);
}

void symbol(Page& page, std::string_view name, const Rect& rect, Color color) {
    const float side = std::round(rect.h);
    const Rect whole{std::round(rect.x + (rect.w - side) / 2), std::round(rect.y), side, side};
    page.paint.picture(page.symbols.at(name, static_cast<int>(side)), whole, color);
}

float buttonWidth(Page& page, const Button& spec) {
    float width = page.paint.width(spec.text, TextStyle::strong) + 2 * page.theme.px(buttonPadding);
    if (!spec.symbol.empty()) width += page.theme.row(symbolSize) + page.theme.px(gap);
    if (!spec.keyHint.empty()) width += page.paint.width(spec.keyHint, TextStyle::tiny) + page.theme.px(gap + 4);
    return std::ceil(width) + 2;
}

bool button(Page& page, const Button& spec) {
    const Interaction state = page.control({.kind = ItemKind::button,
                                            .id = spec.id,
                                            .text = std::string(spec.text),
                                            .rect = spec.rect,
                                            .enabled = spec.enabled,
                                            .value = {}});
    const Colors colors = colorsOf(page, spec.look, spec.enabled, spec.selected, state);
    const float corner = page.theme.px(radius);
    page.paint.fill(spec.rect, colors.ground, corner);
    page.paint.stroke(spec.rect, colors.border, page.theme.px(page.theme.highContrast() ? 2 : 1), corner);
    if (state.focused) focusRing(page, spec.rect, corner);

    Rect inner = spec.rect.inset(page.theme.px(buttonPadding / 2), 0);
    if (!spec.keyHint.empty()) {
        const float width = page.paint.width(spec.keyHint, TextStyle::tiny);
        page.paint.label(inner.cutRight(width + page.theme.px(6)), spec.keyHint, TextStyle::tiny,
                         colors.text.faded(0.75F), Align::centre);
    }
    const float size = spec.symbol.empty() ? 0 : page.theme.row(symbolSize);
    const float between = spec.symbol.empty() ? 0 : page.theme.px(gap);
    const float text = std::min(page.paint.width(spec.text, TextStyle::strong) + 1, inner.w - size - between);
    const bool left = spec.look == ButtonLook::plain;
    float x = left ? inner.x : std::round(inner.x + (inner.w - text - size - between) / 2);
    if (size > 0) {
        symbol(page, spec.symbol, {x, std::round(inner.y + (inner.h - size) / 2), size, size}, colors.text);
        x += size + between;
    }
    page.paint.label({x, inner.y, text, inner.h}, spec.text, TextStyle::strong, colors.text);
    return state.activated;
}

bool iconButton(Page& page, const IconButton& spec) {
    const std::optional<int> value = spec.badge > 0 ? std::optional(spec.badge) : std::nullopt;
    const Interaction state = page.control(
        {.kind = ItemKind::button, .id = spec.id, .text = std::string(spec.text), .rect = spec.rect, .value = value});
    const Colors colors = colorsOf(page, spec.look, true, spec.selected, state);
    const float corner = page.theme.px(radius);
    page.paint.fill(spec.rect, colors.ground.faded(page.theme.highContrast() ? 1.0F : 0.92F), corner);
    page.paint.stroke(spec.rect, colors.border, page.theme.px(page.theme.highContrast() ? 2 : 1), corner);
    if (state.focused) focusRing(page, spec.rect, corner);
    if (spec.letter.empty()) {
        const float size = std::round(spec.rect.h * 0.5F);
        const Vec at = spec.rect.centre();
        symbol(page, spec.symbol, {std::round(at.x - size / 2), std::round(at.y - size / 2), size, size}, colors.text);
    } else {
        page.paint.label(spec.rect, spec.letter, TextStyle::smallStrong, colors.text, Align::centre);
    }
    if (spec.badge > 0) {
        const std::string number = std::to_string(spec.badge);
        const float size = page.theme.row(19);
        const float width = std::max(size, page.paint.width(number, TextStyle::tiny) + page.theme.px(9));
        const Rect at{spec.rect.right() - size * 0.7F, spec.rect.y - size * 0.35F, width, size};
        page.paint.fill(at, page.colors.warm, size / 2);
        page.paint.label(at, number, TextStyle::tiny, page.colors.onWarm, Align::centre);
    }
    if (state.hovered && !state.held) {
        const float width = page.paint.width(spec.text, TextStyle::small) + page.theme.px(18);
        const float height = page.theme.row(28);
        const float x = std::clamp(spec.rect.centre().x - width / 2, page.area.x + 4, page.area.right() - width - 4);
        const bool below = spec.rect.bottom() + height + 8 < page.area.bottom();
        const float y = below ? spec.rect.bottom() + page.theme.px(6) : spec.rect.y - height - page.theme.px(6);
        const Rect hint{x, y, width, height};
        page.addHint(hint, std::string(spec.text));
    }
    return state.activated;
}

}  // namespace fourfold::ui
