#include "ui/widgets/bars.hpp"

#include <cmath>

#include "ui/widgets/button.hpp"

namespace fourfold::ui {
namespace {

constexpr int mostPips = 10;

}  // namespace

Color trackOf(const Page& page, bool onPaper) {
    if (!onPaper) return Color{1, 1, 1, 0.14F};
    const Surface& paper = page.colors.paper;
    return page.theme.highContrast() ? paper.text.faded(0.14F) : paper.line.faded(0.8F);
}

void bar(Page& page, const Bar& spec) {
    const float radius = spec.rect.h / 2;
    page.paint.fill(spec.rect, spec.ground, radius);
    const float wanted = std::clamp(spec.share, 0.0F, 1.0F);
    const float share = spec.id.empty() ? wanted : page.glide("bar/" + spec.id, wanted, 5);
    if (share > 0.001F) {
        const float width = std::max(spec.rect.h, spec.rect.w * share);
        page.paint.fill({spec.rect.x, spec.rect.y, width, spec.rect.h}, spec.color, radius);
    }
    if (page.theme.highContrast()) page.paint.stroke(spec.rect, spec.color, 1, radius);
    if (spec.ghost >= 0) {
        const float x = spec.rect.x + spec.rect.w * std::clamp(spec.ghost, 0.0F, 1.0F);
        const float out = page.theme.px(3);
        page.paint.fill({x - page.theme.px(1), spec.rect.y - out, page.theme.px(2), spec.rect.h + 2 * out},
                        spec.color.mixed({0.5F, 0.5F, 0.5F, 1}, 0.3F));
    }
}

float namedBarHeight(const Page& page) { return page.theme.font(TextStyle::small).lineHeight + page.theme.px(17); }

void namedBar(Page& page, const Rect& rect, const NamedBar& spec) {
    const Surface& surface = spec.onPaper ? page.colors.paper : page.colors.night;
    Rect row = rect;
    Rect text = row.cutTop(page.paint.lineHeight(TextStyle::small));
    page.tell(ItemKind::bar, spec.id, std::string(spec.name) + " " + spec.value, rect,
              static_cast<int>(std::lround(spec.share * 100)));
    if (!spec.symbol.empty()) {
        const float size = std::round(text.h * 0.8F);
        Rect sign = text.cutLeft(size + page.theme.px(7));
        symbol(page, spec.symbol, {sign.x, std::round(sign.y + (sign.h - size) / 2), size, size},
               spec.onPaper ? spec.color.mixed(page.colors.paper.text, 0.25F) : spec.color);
    }
    const float width = page.paint.width(spec.value, TextStyle::smallStrong) + page.theme.px(4);
    page.paint.label(text.cutRight(width), spec.value, TextStyle::smallStrong, surface.text, Align::right);
    page.paint.label(text, spec.name, TextStyle::small, surface.text);
    row.cutTop(page.theme.px(3));
    bar(page, {.id = spec.id,
               .rect = row.cutTop(page.theme.px(8)),
               .share = spec.share,
               .color = spec.color,
               .ground = trackOf(page, spec.onPaper),
               .ghost = spec.ghost});
}

float pipsHeight(const Page& page) { return page.theme.font(TextStyle::small).lineHeight + page.theme.px(20); }

void pips(Page& page, const Pips& spec) {
    const Surface& surface = spec.onPaper ? page.colors.paper : page.colors.night;
    const bool low = spec.value * 3 <= spec.most;
    const Color color = low ? (spec.onPaper ? page.colors.bad : page.colors.warm) : surface.accent;
    Rect row = spec.rect;
    Rect text = row.cutTop(page.paint.lineHeight(TextStyle::small));
    const std::string value = std::to_string(spec.value) + "/" + std::to_string(spec.most);
    page.tell(ItemKind::bar, spec.id, std::string(spec.name) + " " + value, spec.rect, spec.value);
    const float width = page.paint.width(value, TextStyle::smallStrong) + page.theme.px(4);
    page.paint.label(text.cutRight(width), value, TextStyle::smallStrong, low ? color : surface.text, Align::right);
    page.paint.label(text, spec.name, TextStyle::small, surface.text);
    row.cutTop(page.theme.px(3));
    Rect strip = row.cutTop(page.theme.px(11));
    if (spec.most > mostPips) {
        const float share = static_cast<float>(spec.value) / static_cast<float>(spec.most);
        bar(page, {.id = spec.id,
                   .rect = strip.inset(0, page.theme.px(1)),
                   .share = share,
                   .color = color,
                   .ground = trackOf(page, spec.onPaper)});
        return;
    }
    const float gap = page.theme.px(4);
    const float each = (strip.w - gap * static_cast<float>(spec.most - 1)) / static_cast<float>(spec.most);
    for (int i = 0; i < spec.most; ++i) {
        const Rect pip{strip.x + static_cast<float>(i) * (each + gap), strip.y, each, strip.h};
        if (i < spec.value) {
            page.paint.fill(pip, color, strip.h / 2);
        } else {
            page.paint.stroke(pip, surface.muted.faded(0.7F), page.theme.px(1.5F), strip.h / 2);
        }
    }
}

Vec chipSize(Page& page, const Chip& spec) {
    const float height = page.theme.row(28);
    float width = page.paint.width(spec.text, TextStyle::small) + page.theme.px(20);
    if (!spec.symbol.empty()) width += page.theme.row(16) + page.theme.px(5);
    return {std::ceil(width), height};
}

void chip(Page& page, Vec at, const Chip& spec) {
    const Vec size = chipSize(page, spec);
    Rect rect{at.x, at.y, size.x, size.y};
    page.paint.fill(rect, spec.ground, size.y / 2);
    if (page.theme.highContrast()) page.paint.stroke(rect, spec.color, 1, size.y / 2);
    rect = rect.inset(page.theme.px(10), 0);
    if (!spec.symbol.empty()) {
        const float side = page.theme.row(16);
        const Rect sign = rect.cutLeft(side + page.theme.px(5));
        symbol(page, spec.symbol, {sign.x, std::round(sign.y + (sign.h - side) / 2), side, side}, spec.color);
    }
    page.paint.label({rect.x, rect.y, rect.w + page.theme.px(10), rect.h}, spec.text, TextStyle::small, spec.color);
}

}  // namespace fourfold::ui
