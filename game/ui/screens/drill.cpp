#include "ui/screens/drill.hpp"

#include <cmath>

#include "ui/screens/decision_card.hpp"
#include "ui/screens/drill_end.hpp"
#include "ui/screens/play_sheets.hpp"
#include "ui/screens/stage_with_notes.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/corner.hpp"
#include "ui/widgets/scroll_area.hpp"
#include "ui/widgets/sheet.hpp"

namespace fourfold::ui {
namespace {

// The progress of the session: a dot for each drill, filled with a sign when it is answered.
void drawProgress(Page& page, const drill::Round& round, Rect row) {
    const Theme& theme = page.theme;
    const float dot = theme.row(22);
    const float step = std::min(dot + theme.px(6), row.w / static_cast<float>(std::max<std::size_t>(1, round.size())));
    for (std::size_t i = 0; i < round.size(); ++i) {
        const Vec centre{row.x + step * (static_cast<float>(i) + 0.5F), row.centre().y};
        const auto& verdict = round.verdicts()[i];
        const bool here = i + 1 == round.number();
        const Color color =
            verdict ? (verdict->right ? page.colors.good : page.colors.bad) : page.colors.night.muted.faded(0.45F);
        page.paint.circle(centre, dot * 0.42F, color);
        if (here) page.paint.arc(centre, dot * 0.5F, theme.px(2), 0, 1, page.colors.warm);
        const float side = dot * 0.5F;
        if (verdict) {
            symbol(page, verdict->right ? "check" : "cross", {centre.x - side / 2, centre.y - side / 2, side, side},
                   Color{1, 1, 1, 1});
        }
    }
}

Intent drawBar(Page& page, const DrillView& view, const Rect& rect) {
    const Theme& theme = page.theme;
    page.paint.fill(rect, page.colors.night.ground.faded(theme.highContrast() ? 1.0F : 0.86F));
    Rect row = rect.inset(theme.px(16), theme.px(6));
    Intent result;
    const float side = theme.row(42);
    const auto square = [&](const Rect& strip) {
        return Rect{strip.x, std::round(strip.y + (strip.h - side) / 2), side, side};
    };
    if (iconButton(page, {.id = "back", .text = page.tr("word.back"), .symbol = "back", .rect = square(row)})) {
        result = intent::GoHome{};
    }
    row.cutLeft(side + theme.px(14));
    const CornerResult corner = drawCorner(page, row, {.settings = false, .look = ButtonLook::night});
    if (wants(corner.intent)) result = corner.intent;
    row.w = corner.left - row.x;
    const Intent opened = drawStageTools(page, row);
    if (wants(opened)) result = opened;
    const std::string title = page.strings.format(
        "drill.head", page.language, fmt::arg("n", view.round.number()), fmt::arg("of", view.round.size()),
        fmt::arg("title", view.round.lesson().situation()->play.scenario().title.in(page.language)));
    page.tell(ItemKind::heading, "title", title, rect, static_cast<int>(view.round.number()));
    const float width = std::min(page.paint.width(title, TextStyle::strong) + theme.px(18), row.w * 0.7F);
    page.paint.label(row.cutLeft(width), title, TextStyle::strong, page.colors.night.text);
    drawProgress(page, view.round, row);
    return result;
}

// The verdict on the answer, over the stage.
Intent drawFeedback(Page& page, const DrillView& view, const drill::Verdict& verdict) {
    const Theme& theme = page.theme;
    const scenario::Scenario& scenario = view.round.lesson().situation()->play.scenario();
    const SheetResult opened =
        sheet(page, {"verdict", page.tr(verdict.right ? "drill.is_right" : "drill.is_wrong"), 820, 620});
    Rect body = opened.body;
    Rect foot = body.cutBottom(theme.row(50));
    body.cutBottom(theme.px(10));
    ScrollArea area(page, "feedback-" + std::to_string(view.round.number()), body);
    Column column(page, area.origin(), area.width());
    column.text(comebackText(page, verdict), TextStyle::strong,
                verdict.right ? page.colors.paper.accent : page.colors.bad, "comeback");
    column.space(10);
    drawDecision(page, {scenario, view.catalogue, *verdict.move(), view.round.number()}, column);
    if (verdict.move()->best != verdict.move()->choice) {
        column.text(page.tr("drill.why_best"), TextStyle::smallStrong, page.colors.paper.muted);
        column.text(scenario[verdict.move()->best].why.in(page.language), TextStyle::body, page.colors.paper.text,
                    "why-best");
        column.space(8);
    }
    if (!view.fault.empty()) column.text(view.fault, TextStyle::small, page.colors.bad, "drill-fault");
    column.space(8);
    area.finish(column.used());
    const bool last = view.round.number() == view.round.size();
    Button next{.id = "drill-next",
                .text = page.tr(last ? "drill.to_summary" : "drill.next"),
                .rect = {},
                .look = ButtonLook::primary,
                .symbol = "play",
                .keyHint = "Enter"};
    next.rect = foot.cutRight(buttonWidth(page, next));
    if (button(page, next) || opened.closed || page.take(Command::activate)) return asks(desk::drilling::Next{});
    return {};
}

Intent drawUnsolvable(Page& page) {
    const SheetResult opened = sheet(page, {"unsolvable", page.tr("drill.title"), 620, 300});
    Rect body = opened.body;
    Rect foot = body.cutBottom(page.theme.row(50));
    Column column(page, {body.x, body.y}, body.w);
    column.text(page.tr("debrief.unsolvable"), TextStyle::body, page.colors.paper.text, "unsolvable");
    Button next{
        .id = "drill-next", .text = page.tr("drill.next"), .rect = {}, .look = ButtonLook::primary, .symbol = "play"};
    next.rect = foot.cutRight(buttonWidth(page, next));
    if (button(page, next) || opened.closed || page.take(Command::activate)) return asks(desk::drilling::Next{});
    return {};
}

// The keys that work wherever the focus is.
Intent drillKeys(Page& page) {
    if (page.take(Command::notebook)) return intent::Open{Sheet::notebook};
    if (page.take(Command::chart)) return intent::Open{Sheet::chart};
    if (page.take(Command::log)) return intent::Open{Sheet::log};
    if (page.take(Command::menu) || page.take(Command::back)) return intent::GoHome{};
    return {};
}

Intent drawSituation(Page& page, Pictures& pictures, const DrillView& view, const PlayView& play) {
    Rect rest = page.area;
    const Rect bar = rest.cutTop(page.theme.row(58));
    Intent result = drawStageWithNotes(page, pictures, play, std::to_string(view.round.number()), rest);
    const Intent barIntent = drawBar(page, view, bar);
    if (wants(barIntent)) result = barIntent;
    if (!wants(result)) result = drillKeys(page);
    const bool speaking = !view.conversation.done(page.language);
    if (!wants(result) && speaking && (page.takeClick() || page.take(Command::activate))) result = intent::GoOn{};
    if (view.waiting) page.tell(ItemKind::text, "judging", page.tr("debrief.solving"), bar);
    return result;
}

}  // namespace

Intent drawDrill(Page& page, Pictures& pictures, const DrillView& view) {
    if (view.round.done()) return drawDrillEnd(page, view);
    const drill::Situation& lesson = *view.round.lesson().situation();
    const PlayView play{.play = lesson.play,
                        .place = lesson.play.place(),
                        .stage = lesson.play.stage(),
                        .conversation = view.conversation,
                        .sheet = view.sheet,
                        .most = {},
                        .told = {},
                        .canGoForward = false,
                        .newNotes = 0,
                        .notice = {},
                        .fault = view.fault};
    const auto& verdict = view.round.verdict();
    page.setCovered(verdict || view.waiting || !view.solvable || view.sheet != Sheet::none);
    Intent result = drawSituation(page, pictures, view, play);
    page.setCovered(false);
    if (verdict) {
        result = drawFeedback(page, view, *verdict);
    } else if (!view.solvable) {
        result = drawUnsolvable(page);
    } else if (view.sheet != Sheet::none) {
        result = drawPlaySheet(page, pictures, play);
    }
    return result;
}

}  // namespace fourfold::ui
