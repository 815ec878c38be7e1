#include "ui/screens/debrief.hpp"

#include <cmath>

#include "ui/screens/debrief_moves.hpp"
#include "ui/screens/debrief_summary.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/corner.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

Intent drawHead(Page& page, const DebriefView& view, Rect head, float margin) {
    const Theme& theme = page.theme;
    Intent result;
    page.paint.fill(head, page.colors.night.ground);
    head = head.inset(margin, 0);
    const CornerResult corner = drawCorner(page, head, {.home = true, .look = ButtonLook::night});
    if (wants(corner.intent)) result = corner.intent;
    head.w = corner.left - head.x;
    const Button spec{
        .id = "play-again", .text = page.tr("debrief.again"), .rect = {}, .look = ButtonLook::night, .symbol = "retry"};
    Button placed = spec;
    const float width = buttonWidth(page, spec);
    placed.rect = head.cutRight(width);
    placed.rect = {placed.rect.x, std::round(head.y + (head.h - theme.row(42)) / 2), width, theme.row(42)};
    if (button(page, placed)) result = asks(desk::playing::PlayAgain{});
    head.cutRight(theme.px(14));
    const std::string title = page.strings.format("debrief.title", page.language,
                                                  fmt::arg("scenario", view.play.scenario().title.in(page.language)));
    page.paint.label(head, title, TextStyle::heading, page.colors.night.text);
    page.tell(ItemKind::heading, "title", title, head);
    return result;
}

}  // namespace

Intent drawDebrief(Page& page, const DebriefView& view) {
    const Theme& theme = page.theme;
    page.paint.ground(page.colors.paper.ground);
    Rect body = page.area;
    const float margin = std::max(theme.px(24), (page.area.w - theme.row(1280)) / 2);
    Intent result = drawHead(page, view, body.cutTop(theme.row(66)), margin);
    body = body.inset(margin, 0);
    body.cutTop(theme.px(14));

    if (theme.cramped()) {
        ScrollArea area(page, "debrief", body);
        Column column(page, area.origin(), area.width());
        drawSummary(page, view, column);
        column.space(20);
        const Intent moves = drawMoves(page, view, column);
        if (wants(moves)) result = moves;
        column.space(24);
        area.finish(column.used());
    } else {
        const Rect left = body.cutLeft(std::round(body.w * 0.37F));
        body.cutLeft(theme.px(24));
        ScrollArea summary(page, "summary", left, ScrollArea::Keys::whenFocused);
        Column first(page, summary.origin(), summary.width());
        drawSummary(page, view, first);
        first.space(20);
        summary.finish(first.used());
        ScrollArea area(page, "moves", body);
        Column second(page, {area.origin().x + theme.px(4), area.origin().y}, area.width() - theme.px(4));
        const Intent moves = drawMoves(page, view, second);
        if (wants(moves)) result = moves;
        second.space(24);
        area.finish(second.used());
    }
    if (page.take(Command::back)) result = intent::GoHome{};
    return result;
}

}  // namespace fourfold::ui
