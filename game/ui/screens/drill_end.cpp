#include "ui/screens/drill_end.hpp"

#include <cmath>

#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

void drawVerdict(Page& page, const drill::Lesson& lesson, const drill::Verdict& verdict, std::size_t number,
                 Column& column) {
    const Theme& theme = page.theme;
    const scenario::Scenario& scenario = lesson.situation()->play.scenario();
    const core::Text& scene = scenario[verdict.move()->scene].title;
    const Color color = verdict.right ? page.colors.good : page.colors.bad;
    const float side = theme.row(26);
    const float top = column.y();
    symbol(page, verdict.right ? "check" : "cross", {column.x(), top + theme.px(3), side, side}, color);
    Column words(page, {column.x() + side + theme.px(14), top}, column.width() - side - theme.px(14));
    const std::string title =
        (scene.empty() ? scenario.title : scene).in(page.language) + " · " + scenario.title.in(page.language);
    words.text(title, TextStyle::strong, page.colors.paper.text, "verdict-" + std::to_string(number));
    const std::string label(page.tr("label." + std::string(name(verdict.move()->label))));
    words.text(label + " · " + comebackText(page, verdict), TextStyle::small, page.colors.paper.muted,
               "comeback-" + std::to_string(number));
    column.take(words.used());
    column.space(12);
}

// The state of the deck, when no drill was answered.
void drawStanding(Page& page, const DrillView& view, Column& column) {
    const Surface& paper = page.colors.paper;
    const drill::Agenda& agenda = view.agenda;
    const bool empty = agenda.items.empty();
    const std::string text = empty         ? std::string(page.tr("drill.empty"))
                             : agenda.next ? page.strings.format("drill.none_until", page.language,
                                                                 fmt::arg("day", core::isoText(*agenda.next)))
                                           : std::string(page.tr("drill.all_retired"));
    column.heading(text, TextStyle::heading, paper.text, empty ? "drill-empty" : "drill-none");
    column.space(10);
    column.text(page.tr("drill.about"), TextStyle::body, paper.muted, "drill-about");
    column.space(16);
}

}  // namespace

std::string comebackText(const Page& page, const drill::Verdict& verdict) {
    if (verdict.progress.retired()) return std::string(page.tr("drill.retired"));
    return page.strings.format(verdict.right ? "drill.right" : "drill.wrong", page.language,
                               fmt::arg("day", core::isoText(verdict.progress.due)));
}

Intent drawDrillEnd(Page& page, const DrillView& view) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const drill::Round& round = view.round;
    const FrameResult frame = drawFrame(page, page.tr("drill.title"), {.look = ButtonLook::night});
    Intent result = frame.intent;
    Rect body = frame.body;
    const float width = std::min(body.w, theme.row(860));
    body = {std::round(body.x + (body.w - width) / 2), body.y, width, body.h};
    ScrollArea area(page, "drill-end", body);
    Column column(page, area.origin(), area.width());
    if (round.answered() > 0) {
        const std::string summary = page.strings.format(
            "drill.summary", page.language, fmt::arg("right", round.right()), fmt::arg("of", round.answered()));
        column.heading(summary, TextStyle::title, paper.text, "drill-summary");
        column.space(14);
        for (std::size_t i = 0; i < round.size(); ++i) {
            if (const auto& verdict = round.verdicts()[i])
                drawVerdict(page, round.lessons()[i], *verdict, i + 1, column);
        }
    } else {
        drawStanding(page, view, column);
    }
    if (view.agenda.dueElsewhere > 0) {
        const auto questions = static_cast<long long>(view.agenda.dueElsewhere);
        column.text(page.strings.count("drill.due_elsewhere", questions, page.language), TextStyle::body,
                    page.colors.paper.muted, "due-elsewhere");
        column.space(10);
    }
    if (view.agenda.setAside > 0) {
        column.text(page.strings.count("drill.set_aside", static_cast<long long>(view.agenda.setAside), page.language),
                    TextStyle::small, paper.muted, "set-aside");
        column.space(10);
    }
    if (!view.fault.empty()) {
        column.text(view.fault, TextStyle::small, page.colors.bad, "drill-fault");
        column.space(10);
    }
    column.space(6);
    Rect row = column.take(theme.row(48));
    if (round.left() > 0) {
        const std::string more = page.strings.count("drill.more", static_cast<long long>(round.left()), page.language);
        Button spec{.id = "drill-more", .text = more, .rect = {}, .look = ButtonLook::primary, .symbol = "retry"};
        spec.rect = row.cutLeft(buttonWidth(page, spec));
        row.cutLeft(theme.px(12));
        if (button(page, spec)) result = asks(desk::drilling::Begin{});
    }
    Button home{.id = "drill-home",
                .text = page.tr("window.home"),
                .rect = {},
                .look = round.left() > 0 ? ButtonLook::paper : ButtonLook::primary,
                .symbol = "home"};
    home.rect = row.cutLeft(buttonWidth(page, home));
    if (button(page, home)) result = intent::GoHome{};
    column.space(20);
    area.finish(column.used());
    return result;
}

}  // namespace fourfold::ui
