#include "ui/screens/report_blocks.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "ui/format.hpp"
#include "ui/widgets/bars.hpp"
#include "ui/widgets/row_list.hpp"

namespace fourfold::ui {
namespace {

constexpr float reportRowHeight = 34;
constexpr float reportBarWidth = 620;

Color hueColor(const Page& page, const reports::Bar& bar) {
    if (bar.dimension) return dimensionColor(page, *bar.dimension);
    switch (bar.hue) {
        case reports::Hue::plain:
        case reports::Hue::right: break;
        case reports::Hue::wrong: return page.colors.paper.muted;
        case reports::Hue::lost: return page.colors.bad;
    }
    return page.colors.good;
}

class BlockDrawer {
public:
    BlockDrawer(Page& page, Column& column, const Rect& view) : m_page(page), m_column(column), m_view(view) {}

    void blocks(const reports::Blocks& blocks) {
        for (const reports::Block& block : blocks) {
            if (block.depth == reports::Depth::all || block.depth == reports::Depth::glance) {
                std::visit([this](const auto& what) { draw(what); }, block.what);
            }
        }
    }

    // Each line of the text becomes a separate text.
    void text(const std::string& text) {
        if (text.empty()) return;
        m_column.text(text, TextStyle::small, m_page.colors.paper.text, "text-" + next());
        m_column.space(5);
    }

private:
    std::string next() { return std::to_string(++m_number); }

    void title(const std::string& text, TextStyle style) {
        m_column.space(14);
        m_column.heading(text, style, m_page.colors.paper.text, "heading-" + next());
        m_column.space(6);
    }

    void draw(const reports::Heading& heading) {
        title(joined(heading.words), heading.level < 4 ? TextStyle::heading : TextStyle::strong);
    }
    void draw(const reports::Text& text) { this->text(text.text); }
    void draw(const reports::Figures& figures) { text(figures.sentence); }
    void draw(const reports::Group& group) {
        for (const reports::Blocks& part : group.parts) blocks(part);
    }

    void draw(const reports::Bars& bars) {
        const std::string id = bars.id + "-" + next();
        for (std::size_t i = 0; i < bars.rows.size(); ++i) {
            const reports::Bars::Row& row = bars.rows[i];
            const auto& dimension = row.bar.dimension;
            if (bars.prose) text(row.lead.empty() ? row.label : row.lead + " — " + row.label);
            Rect rect = m_column.take(namedBarHeight(m_page));
            rect.w = std::min(rect.w, m_page.theme.row(reportBarWidth));
            const std::string rowId = dimension ? "dimension-" + std::string(scenario::name(*dimension))
                                                : id + "-row-" + std::to_string(i + 1);
            namedBar(m_page, rect,
                     {.id = rowId,
                      .name = bars.prose ? row.figures : row.label,
                      .value = bars.prose ? std::string() : row.figures,
                      .symbol = dimension ? dimensionSymbol(*dimension) : std::string_view(),
                      .share = static_cast<float>(row.bar.percent.value_or(0) / 100),
                      .color = hueColor(m_page, row.bar)});
            if (bars.prose) m_column.space(8);
        }
    }

    void draw(const reports::Table& table) {
        const std::string id = table.id + "-" + next();
        const float height = m_page.theme.row(reportRowHeight);
        std::vector<std::string> heads;
        for (const reports::Column& column : table.columns) heads.push_back(column.head);
        drawRow(table, heads, m_column.take(height), true);
        const Rect all = m_column.take(height * static_cast<float>(table.rows.size()));
        const RowRange rows = rowsInSight(all.y, m_view, height, table.rows.size());
        for (std::size_t i = rows.first; i < rows.last; ++i) {
            const Rect rect{all.x, all.y + height * static_cast<float>(i), all.w, height};
            if (i % 2 == 0) m_page.paint.fill(rect, m_page.colors.paper.card.faded(0.7F), m_page.theme.px(6));
            std::vector<std::string> cells;
            for (const reports::Cell& cell : table.rows[i]) cells.push_back(joined(cell.words));
            drawRow(table, cells, rect, false);
            std::string told;
            for (std::size_t c = 0; c < cells.size(); ++c) {
                if (!isDrawn(table.columns[c])) continue;
                told += (told.empty() ? "" : std::string(m_page.tr("word.dot"))) + cells[c];
            }
            m_page.tell(ItemKind::text, id + "-row-" + std::to_string(i + 1), told, rect);
        }
        m_column.space(10);
    }

    // The table, and the warnings about its items.
    void draw(const reports::Items& items) {
        draw(items.table);
        const auto isFlagged = [](const reports::Items::Item& item) { return !item.warnings.empty(); };
        if (std::ranges::none_of(items.items, isFlagged)) return;
        title(items.warningsTitle, TextStyle::heading);
        for (const reports::Items::Item& item : items.items) {
            for (const std::string& warning : item.warnings) text(joined(item.heading) + " — " + warning);
        }
    }

    // These drawings appear only on a page.
    void draw(const reports::Histogram&) {}
    void draw(const reports::Shares&) {}
    void draw(const reports::Scatter&) {}
    void draw(const reports::Timeline&) {}

    static bool isDrawn(const reports::Column& column) { return column.room != reports::Room::wide; }

    void drawRow(const reports::Table& table, const std::vector<std::string>& cells, const Rect& rect, bool head) {
        float all = 0;
        for (const reports::Column& column : table.columns) all += isDrawn(column) ? column.weight : 0;
        const Rect inner = rect.inset(m_page.theme.px(12), 0);
        const float gap = m_page.theme.px(12);
        float x = inner.x;
        bool isBesideFigure = false;
        const Surface& paper = m_page.colors.paper;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const reports::Column& column = table.columns[i];
            if (!isDrawn(column)) continue;
            const float width = inner.w * column.weight / all;
            const bool isFigure = column.kind == reports::ColumnKind::figure;
            // A text keeps a distance from a figure on its left, which is aligned to the right.
            const float off = isBesideFigure && !isFigure ? gap : 0;
            m_page.paint.label({x + off, inner.y, width - off - gap, inner.h}, cells[i],
                               head ? TextStyle::tiny : TextStyle::small, head ? paper.muted : paper.text,
                               isFigure ? Align::right : Align::left);
            isBesideFigure = isFigure;
            x += width;
        }
    }

    Page& m_page;
    Column& m_column;
    Rect m_view;
    int m_number = 0;
};

}  // namespace

void drawDocument(Page& page, Column& column, const Rect& view, const reports::Document& document) {
    BlockDrawer drawer(page, column, view);
    std::string filters;
    for (const std::string& filter : document.filters) filters += (filters.empty() ? "" : "; ") + filter;
    drawer.text(filters);
    drawer.blocks(document.blocks);
}

}  // namespace fourfold::ui
