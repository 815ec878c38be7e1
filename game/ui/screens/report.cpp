#include "ui/screens/report.hpp"

#include <array>
#include <cmath>

#include "ui/format.hpp"
#include "ui/screens/results.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/column.hpp"
#include "ui/widgets/row_list.hpp"
#include "ui/widgets/saved_note.hpp"
#include "ui/widgets/screen_frame.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

constexpr std::array<std::string_view, 4> topicNames{"course", "trainee", "questions", "decisions"};
constexpr std::array<std::string_view, desk::reportFormCount> formNames{"page", "tables", "json", "statements"};
constexpr float tableRowHeight = 34;

// Draws the blocks; the rows of a long table only where they are in sight.
class Blocks {
public:
    Blocks(Page& page, Column& column, const Rect& view) : m_page(page), m_column(column), m_view(view) {}

    void operator()(const ReportHeading& heading) {
        m_column.space(14);
        m_column.heading(heading.text, TextStyle::heading, m_page.colors.paper.text, "heading-" + std::to_string(++m_number));
        m_column.space(6);
    }
    void operator()(const ReportText& text) {
        m_column.text(text.text, TextStyle::small, m_page.colors.paper.text, "text-" + std::to_string(++m_number));
        m_column.space(5);
    }
    void operator()(const ReportBars& bars) {
        const float width = std::min(m_column.width(), m_page.theme.row(620));
        for (const ReportBars::Bar& each : bars.bars) {
            Rect rect = m_column.take(namedBarHeight(m_page));
            rect.w = width;
            const auto index = static_cast<std::size_t>(each.dimension);
            namedBar(m_page, rect, {.id = "dimension-" + std::string(scenario::dimensionNames[index]), .name = dimensionName(m_page, each.dimension),
                                    .value = each.value, .symbol = dimensionSymbol(each.dimension), .share = each.share,
                                    .color = dimensionColor(m_page, each.dimension)});
        }
    }
    void operator()(const ReportTable& table) {
        const std::string id = table.id + "-" + std::to_string(++m_number);
        const float height = m_page.theme.row(tableRowHeight);
        std::vector<std::string> heads;
        for (const ReportTable::Column& column : table.columns) heads.push_back(column.head);
        drawRow(table, heads, m_column.take(height), true);
        const Rect all = m_column.take(height * static_cast<float>(table.rows.size()));
        const RowRange rows = rowsInSight(all.y, m_view, height, table.rows.size());
        for (std::size_t i = rows.first; i < rows.last; ++i) {
            const Rect rect{all.x, all.y + height * static_cast<float>(i), all.w, height};
            if (i % 2 == 0) m_page.paint.fill(rect, m_page.colors.paper.card.faded(0.7F), m_page.theme.px(6));
            drawRow(table, table.rows[i], rect, false);
            std::string told;
            for (const std::string& cell : table.rows[i]) told += (told.empty() ? "" : std::string(m_page.tr("word.dot"))) + cell;
            m_page.tell(ItemKind::text, id + "-row-" + std::to_string(i + 1), told, rect);
        }
        m_column.space(10);
    }

private:
    void drawRow(const ReportTable& table, const std::vector<std::string>& cells, const Rect& rect, bool head) {
        float all = 0;
        for (const ReportTable::Column& column : table.columns) all += column.weight;
        const Rect inner = rect.inset(m_page.theme.px(12), 0);
        const float gap = m_page.theme.px(12);
        float x = inner.x;
        const Surface& paper = m_page.colors.paper;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const float width = inner.w * table.columns[i].weight / all;
            m_page.paint.label({x, inner.y, width - gap, inner.h}, cells[i], head ? TextStyle::tiny : TextStyle::small,
                               head ? paper.muted : paper.text, table.columns[i].right ? Align::right : Align::left);
            x += width;
        }
    }

    Page& m_page;
    Column& m_column;
    Rect m_view;
    int m_number = 0;
};

// The four views, then the forms it can be saved in; in as many lines as they need.
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
        if (place({.id = "report-" + std::string(topicNames[i]), .text = page.tr(key), .rect = {}, .selected = view.topic == topic})) {
            result = asks(desk::results::Report{topic});
        }
    }
    row.cutLeft(theme.px(16));
    const bool ready = view.document != nullptr && !view.state.working;
    for (std::size_t i = 0; i < formNames.size(); ++i) {
        const std::string key = "results.save." + std::string(formNames[i]);
        if (place({.id = "save-" + std::string(formNames[i]), .text = page.tr(key), .rect = {}, .look = ButtonLook::plain,
                   .symbol = "note", .enabled = ready})) {
            result = asks(desk::results::Save{static_cast<desk::ReportForm>(i)});
        }
    }
    return result;
}

}  // namespace

Intent drawReport(Page& page, const ReportView& view) {
    const FrameResult frame = drawFrame(page, view.document != nullptr ? view.document->title : page.tr("results.report_title"), {.home = true});
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
    Blocks blocks(page, column, body);
    for (const ReportBlock& block : view.document->blocks) std::visit(blocks, block);
    column.space(20);
    area.finish(column.used());
    return result;
}

}  // namespace fourfold::ui
