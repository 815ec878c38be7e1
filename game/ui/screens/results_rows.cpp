#include "ui/screens/results_rows.hpp"

#include <array>
#include <cmath>

#include "core/utf8.hpp"
#include "records/times.hpp"
#include "ui/format.hpp"
#include "ui/widgets/button.hpp"
#include "ui/widgets/row_list.hpp"
#include "ui/widgets/scroll_area.hpp"

namespace fourfold::ui {
namespace {

using records::AttemptOverview;

struct ColumnSpec {
    desk::ResultColumn column;
    std::string_view id;
    float weight;        // of the width
    bool right = false;  // right-aligned
};

constexpr std::array<ColumnSpec, desk::resultColumnCount> wideColumns{{{desk::ResultColumn::who, "who", 20},
                                                                       {desk::ResultColumn::className, "class", 13},
                                                                       {desk::ResultColumn::what, "what", 20},
                                                                       {desk::ResultColumn::kind, "kind", 8},
                                                                       {desk::ResultColumn::mode, "mode", 9},
                                                                       {desk::ResultColumn::when, "when", 15},
                                                                       {desk::ResultColumn::score, "score", 8, true},
                                                                       {desk::ResultColumn::passed, "passed", 11},
                                                                       {desk::ResultColumn::time, "time", 8, true}}};
// In a small window a row has two lines.
constexpr std::array<ColumnSpec, 4> upper{{{desk::ResultColumn::who, "who", 34},
                                           {desk::ResultColumn::what, "what", 34},
                                           {desk::ResultColumn::score, "score", 14, true},
                                           {desk::ResultColumn::passed, "passed", 18}}};
constexpr std::array<ColumnSpec, 5> lower{{{desk::ResultColumn::className, "class", 28},
                                           {desk::ResultColumn::kind, "kind", 15},
                                           {desk::ResultColumn::mode, "mode", 16},
                                           {desk::ResultColumn::when, "when", 27},
                                           {desk::ResultColumn::time, "time", 14, true}}};

constexpr float resultRowHeight = 40;
constexpr float tableHeadHeight = 38;

template <class Columns, class Draw>
void across(const Rect& rect, const Columns& columns, float gap, const Draw& draw) {
    float all = 0;
    for (const ColumnSpec& column : columns) all += column.weight;
    float x = rect.x;
    for (const ColumnSpec& column : columns) {
        const float width = rect.w * column.weight / all;
        draw(column, Rect{x, rect.y, width - (column.right ? 2.4F : 1.0F) * gap, rect.h});
        x += width;
    }
}

Intent drawHeads(Page& page, const Rect& rect, const auto& columns, const desk::ResultOrder& order) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    Intent result;
    across(rect, columns, theme.px(10), [&](const ColumnSpec& column, const Rect& cell) {
        const bool sorted = order.column == column.column;
        const std::string_view name = page.tr("results.column." + std::string(column.id));
        const std::string_view arrow = sorted ? (order.descending ? "▼" : "▲") : "";
        const std::string told = sorted ? std::string(name) + " " + std::string(arrow) : std::string(name);
        const Rect hit{cell.x - theme.px(5), cell.y, cell.w + theme.px(9), cell.h};
        const Interaction met =
            page.control({.kind = ItemKind::button,
                          .id = "sort-" + std::string(column.id),
                          .text = told,
                          .rect = hit,
                          .value = sorted ? std::optional(order.descending ? 1 : 0) : std::nullopt});
        if (met.hovered) page.paint.fill(hit, paper.accent.faded(0.10F), theme.px(6));
        if (met.focused) focusRing(page, hit.inset(theme.px(3)), theme.px(6));
        page.paint.label(cell, told, sorted ? TextStyle::smallStrong : TextStyle::small,
                         sorted ? paper.accent : paper.muted, column.right ? Align::right : Align::left);
        if (met.activated) result = asks(desk::results::Sort{column.column});
    });
    return result;
}

// One row as texts.
struct RowText {
    const Page& page;
    const desk::ResultsTable& table;
    const AttemptOverview::Row& row;

    [[nodiscard]] std::string operator()(desk::ResultColumn column) const {
        const records::Person& person = table.overview.people[row.person];
        switch (column) {
            case desk::ResultColumn::who:
                if (person.name.empty()) return std::string(page.tr("results.nobody"));
                if (person.number.empty()) return core::printable(person.name, 80);
                return core::printable(person.name, 80) + std::string(page.tr("word.dot")) +
                       core::printable(person.number, 80);
            case desk::ResultColumn::className: return core::printable(person.className, 80);
            case desk::ResultColumn::what: return core::printable(table.titles[row.subject].in(page.language));
            case desk::ResultColumn::kind:
                return std::string(page.tr(row.kind == records::AttemptKind::play ? "results.play" : "results.quiz"));
            case desk::ResultColumn::mode:
                return std::string(page.tr(row.mode == engine::Mode::exam ? "results.exam" : "results.practice"));
            case desk::ResultColumn::when: return records::localTimeText(row.started);
            case desk::ResultColumn::score: return row.hasScore() ? scoreText(row.score) : std::string("–");
            case desk::ResultColumn::passed:
                return std::string(outcomeWord(page, row.state, row.hasScore(), row.passed, row.redLine));
            case desk::ResultColumn::time: return records::lengthText(row.elapsed);
        }
        return {};
    }
};

void drawCells(Page& page, const Rect& rect, const auto& columns, const RowText& text, bool strong) {
    const Surface& paper = page.colors.paper;
    across(rect, columns, page.theme.px(10), [&](const ColumnSpec& column, const Rect& cell) {
        const bool isOutcome =
            column.column == desk::ResultColumn::passed && text.row.state == records::AttemptState::ended;
        const bool isName = column.column == desk::ResultColumn::who;
        Color color = strong ? paper.text : paper.muted;
        if (isOutcome && text.row.redLine) color = page.colors.bad;
        if (isOutcome && text.row.passed) color = paper.accent;
        page.paint.label(cell, text(column.column), isName ? TextStyle::smallStrong : TextStyle::small, color,
                         column.right ? Align::right : Align::left);
    });
}

std::string toldOf(const RowText& text) {
    std::string told;
    for (const ColumnSpec& column : wideColumns) {
        const std::string cell = text(column.column);
        if (!cell.empty()) told += (told.empty() ? "" : std::string(text.page.tr("word.dot"))) + cell;
    }
    return told;
}

}  // namespace

std::string grouped(std::size_t number) {
    std::string text = std::to_string(number);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return text;
}

std::string_view outcomeWord(const Page& page, records::AttemptState state, bool hasScore, bool passed, bool redLine) {
    if (state == records::AttemptState::open) return page.tr("results.open");
    if (state == records::AttemptState::left) return page.tr("results.left");
    if (redLine) return page.tr("results.red_line");
    if (!hasScore) return page.tr("results.unscored");
    return page.tr(passed ? "results.passed" : "results.failed");
}

Intent drawRows(Page& page, Rect body, const ResultsView& view) {
    const Theme& theme = page.theme;
    const Surface& paper = page.colors.paper;
    const desk::ResultsTable& table = *view.state.table;
    const std::vector<std::uint32_t>& order = view.state.selection->rows;
    const bool two = theme.cramped();
    const float inset = theme.px(14);
    Intent result;
    Rect head = body.cutTop(theme.row(tableHeadHeight) * (two ? 1.8F : 1.0F));
    head = {head.x + inset, head.y, head.w - 2 * inset - theme.px(14), head.h};
    if (two) {
        const Rect first = head.cutTop(head.h / 2);
        result = drawHeads(page, first, upper, view.query.order);
        const Intent second = drawHeads(page, head, lower, view.query.order);
        if (wants(second)) result = second;
    } else {
        result = drawHeads(page, head, wideColumns, view.query.order);
    }
    page.paint.fill({body.x, body.y - theme.px(1), body.w, std::max(1.0F, theme.px(1.5F))}, paper.line);

    ScrollArea area(page, "rows", body);
    const float height = std::round(theme.row(resultRowHeight) * (two ? 1.6F : 1.0F));
    const double top = area.origin().y;
    const RowRange rows = rowsInSight(area.origin().y, body, height, order.size());
    for (std::size_t i = rows.first; i < rows.last; ++i) {
        const AttemptOverview::Row& row = table.overview.rows[order[i]];
        // As double: the last of 100,000 rows lies millions of pixels down.
        const auto y = static_cast<float>(top + static_cast<double>(height) * static_cast<double>(i));
        const Rect rect{area.origin().x, y, area.width(), height};
        const RowText text{page, table, row};
        const records::AttemptId id = table.overview.idOf(row);
        const Interaction met = page.control(
            {.kind = ItemKind::card, .id = "attempt-" + id.text(), .text = toldOf(text), .rect = rect, .value = {}});
        if (met.hovered || met.focused) {
            page.paint.fill(rect, paper.accent.faded(0.12F), theme.px(6));
        } else if (i % 2 == 1) {
            page.paint.fill(rect, paper.card.faded(0.7F), theme.px(6));
        }
        if (met.focused) focusRing(page, rect.inset(theme.px(4)), theme.px(6));
        Rect cells = rect.inset(inset, 0);
        if (two) {
            cells = cells.inset(0, theme.px(4));
            drawCells(page, cells.cutTop(cells.h / 2), upper, text, true);
            drawCells(page, cells, lower, text, false);
        } else {
            drawCells(page, cells, wideColumns, text, true);
        }
        if (met.activated) result = asks(desk::results::Look{id});
    }
    area.finish(static_cast<float>(static_cast<double>(height) * static_cast<double>(order.size())));
    return result;
}

}  // namespace fourfold::ui
