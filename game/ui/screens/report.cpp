#include "ui/screens/report.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "ui/screens/report_blocks.hpp"
#include "ui/screens/results.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/saved_note.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

constexpr std::array<std::string_view, 4> topicNames{"course", "trainee", "questions", "decisions"};
constexpr std::array<std::string_view, desk::reportFormCount> formNames{"page", "tables", "json", "statements"};

// The buttons of the four views, then those of the file formats; in as many lines as they need.
Intent drawButtons(Page& page, Column& column, const ReportView& view) {
    const Theme& theme = page.theme;
    const float height = theme.row(42);
    const float gap = theme.px(8);
    Intent result;
    Rect row = column.take(height);
    const auto place = [&](Button spec) {
        const float width = buttonWidth(page, spec);
        if (row.w < width) {
            column.space(8);
            row = column.take(height);
        }
        spec.rect = row.cutLeft(std::min(width, row.w));
        row.cutLeft(gap);
        return button(page, spec);
    };
    for (std::size_t i = 0; i < topicNames.size(); ++i) {
        const auto topic = static_cast<reports::Topic>(i);
        const std::string key = "results.report." + std::string(topicNames[i]);
        if (place({.id = "report-" + std::string(topicNames[i]),
                   .text = page.tr(key),
                   .rect = {},
                   .selected = view.topic == topic})) {
            result = asks(desk::results::Report{topic});
        }
    }
    row.cutLeft(theme.px(16));
    const bool ready = view.document != nullptr && !view.state.working;
    for (std::size_t i = 0; i < formNames.size(); ++i) {
        const std::string key = "results.save." + std::string(formNames[i]);
        if (place({.id = "save-" + std::string(formNames[i]),
                   .text = page.tr(key),
                   .rect = {},
                   .look = ButtonLook::plain,
                   .symbol = "note",
                   .enabled = ready})) {
            result = asks(desk::results::Save{static_cast<desk::ReportForm>(i)});
        }
    }
    return result;
}

}  // namespace

Intent drawReport(Page& page, const ReportView& view) {
    const FrameResult frame = drawFrame(
        page, view.document != nullptr ? view.document->title : page.tr("results.report_title"), {.home = true});
    Intent result = frame.intent;
    Rect body = frame.body;
    Column top(page, {body.x, body.y}, body.w);
    const Intent pressed = drawButtons(page, top, view);
    if (wants(pressed)) result = pressed;
    if (view.state.saved) drawSaved(page, top, *view.state.saved);
    top.space(8);
    if (!view.fault.empty()) top.text(view.fault, TextStyle::body, page.colors.bad, "fault");
    static_cast<void>(top.take(drawProgress(page, {top.x(), top.y(), top.width(), 0}, view.state)));
    body.cutTop(top.used());
    if (view.topic == reports::Topic::trainee && !view.knowsTrainee) {
        Column column(page, {body.x, body.y + page.theme.px(10)}, body.w);
        column.text(page.tr("results.pick_trainee"), TextStyle::body, page.colors.paper.text, "pick-trainee");
        return result;
    }
    if (view.document == nullptr) return result;
    ScrollArea area(page, "report", body);
    Column column(page, area.origin(), area.width());
    drawDocument(page, column, body, *view.document);
    column.space(20);
    area.finish(column.used());
    return result;
}

}  // namespace fourfold::ui
