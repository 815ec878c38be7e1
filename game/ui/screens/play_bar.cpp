#include "ui/screens/play_bar.hpp"

#include <cmath>

#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/corner.hpp"

namespace fourfold::ui {
namespace {

// The stages as a line of stations. When room is short, only the present one has its name.
void drawStages(Page& page, const PlayView& view, const Rect& rect) {
    const scenario::Scenario& scenario = view.play.scenario();
    if (scenario.stages.empty()) return;
    const Surface& night = page.colors.night;
    const auto now = view.stage;
    const std::size_t current = now ? now->index() : 0;
    const float dot = page.theme.px(7);
    const float slot = rect.w / static_cast<float>(scenario.stages.size());
    const float y = std::round(rect.y + rect.h * 0.30F);
    bool all = true;
    for (const scenario::Stage& stage : scenario.stages) {
        all = all && page.paint.width(stage.name.in(page.language), TextStyle::tiny) < slot - page.theme.px(8);
    }
    for (std::size_t i = 0; i < scenario.stages.size(); ++i) {
        const float x = rect.x + slot * (static_cast<float>(i) + 0.5F);
        const bool past = i < current;
        const bool here = i == current;
        const Color color = here ? page.colors.warm : past ? night.accent : night.muted.faded(0.6F);
        if (i + 1 < scenario.stages.size()) {
            page.paint.line({x + dot + 3, y}, {x + slot - dot - 3, y}, past ? night.accent : night.muted.faded(0.4F),
                            page.theme.px(2));
        }
        page.paint.circle({x, y}, here ? dot : dot * 0.75F, color);
        if (!here && !past) page.paint.circle({x, y}, dot * 0.45F, night.ground);
        if (!all && !here) continue;
        const float width = all ? slot : std::min(rect.w, slot * 3);
        const float left = std::clamp(x - width / 2, rect.x, rect.right() - width);
        page.paint.label({left, y + dot, width, rect.bottom() - y - dot}, scenario.stages[i].name.in(page.language),
                         TextStyle::tiny, here ? night.text : night.muted, Align::centre);
    }
    page.tell(ItemKind::text, "stage", scenario.stages[current].name.in(page.language), rect,
              static_cast<int>(current) + 1);
}

}  // namespace

Intent drawPlayBar(Page& page, const PlayView& view, const Rect& rect) {
    const Theme& theme = page.theme;
    page.paint.fill(rect, page.colors.night.ground.faded(theme.highContrast() ? 1.0F : 0.86F));
    Rect row = rect.inset(theme.px(16), theme.px(6));
    Intent result;
    const float side = theme.row(42);
    if (iconButton(page, {.id = "menu",
                          .text = page.tr("play.menu"),
                          .symbol = "menu",
                          .rect = {row.x, std::round(row.y + (row.h - side) / 2), side, side}})) {
        result = intent::Open{Sheet::menu};
    }
    row.cutLeft(side + theme.px(14));
    const CornerResult corner = drawCorner(page, row, {.settings = false, .look = ButtonLook::night});
    if (wants(corner.intent)) result = corner.intent;
    row.w = corner.left - row.x;

    const scenario::Scenario& scenario = view.play.scenario();
    const bool exam = isExam(view);
    const Chip mode{page.tr(exam ? "mode.exam" : "mode.practice"), exam ? page.colors.bad : page.colors.accent,
                    Color{1, 1, 1, 1}, exam ? "lock" : "undo"};
    const Vec size = chipSize(page, mode);
    const std::string& title = scenario.title.in(page.language);
    const float share = scenario.stages.empty() ? 0.75F : 0.34F;
    const float titleWidth = std::min(page.paint.width(title, TextStyle::strong) + 2, row.w * share - size.x);
    page.paint.label(row.cutLeft(titleWidth), title, TextStyle::strong, page.colors.night.text);
    page.tell(ItemKind::heading, "title", title, rect);
    row.cutLeft(theme.px(10));
    chip(page, {row.x, std::round(row.y + (row.h - size.y) / 2)}, mode);
    row.cutLeft(size.x + theme.px(18));
    row.cutRight(theme.px(10));
    drawStages(page, view, row);
    return result;
}

}  // namespace fourfold::ui
