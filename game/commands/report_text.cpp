#include "commands/report_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "terminal/chart.hpp"
#include "terminal/table.hpp"

namespace fourfold::commands {
namespace {

using namespace reports;
using terminal::Style;

constexpr std::size_t step = 2;  // columns

Style styleOf(Tone tone) {
    switch (tone) {
        case Tone::plain:
        case Tone::note: break;
        case Tone::good: return Style::good;
        case Tone::bad: return Style::bad;
    }
    return Style::plain;
}

class DocumentPrinter {
public:
    explicit DocumentPrinter(terminal::Console& console) : m_console(console) {}

    void blocks(const Blocks& blocks) {
        for (const Block& block : blocks) {
            if (block.depth == Depth::all || block.depth == Depth::study) {
                std::visit([this](const auto& what) { print(what); }, block.what);
            }
        }
    }

private:
    void print(const Heading& heading) {
        m_console.blank();
        m_console.print({.lead = {}, .text = joined(heading.words), .style = Style::strong, .indent = m_indent});
    }

    void print(const Text& text) { line(text.text, styleOf(text.tone)); }

    void print(const Figures& figures) {
        if (!figures.sentence.empty()) line(figures.sentence);
    }

    void print(const Bars& bars) {
        if (bars.prose) {
            for (const Bars::Row& row : bars.rows) sentence(row);
            return;
        }
        std::vector<terminal::ChartRow> rows;
        for (const Bars::Row& row : bars.rows) {
            rows.push_back({.label = row.label,
                            .figures = row.figures,
                            .length = row.bar.percent.value_or(0) * row.bar.width / 100,
                            .style = styleOf(row.tone)});
        }
        terminal::printChart(m_console, rows, m_indent + step);
    }

    void print(const Table& table) {
        std::vector<terminal::TableColumn> columns;
        for (const Column& column : table.columns) {
            if (column.room != Room::narrow) continue;
            const bool isFigure = column.kind == ColumnKind::figure;
            columns.push_back({column.head, isFigure ? terminal::Align::right : terminal::Align::left});
        }
        std::vector<std::vector<std::string>> rows;
        for (const std::vector<Cell>& cells : table.rows) {
            std::vector<std::string>& row = rows.emplace_back();
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (table.columns[i].room == Room::narrow) row.push_back(joined(cells[i].words));
            }
        }
        terminal::printTable(m_console, columns, rows, m_indent + step);
    }

    // Prints one item after another, in words, so that no figure is left out and no text is cut.
    void print(const Items& items) {
        for (const Items::Item& item : items.items) {
            m_console.blank();
            m_console.print({.lead = item.id + " ",
                             .text = item.text,
                             .leadStyle = Style::strong,
                             .indent = m_indent + step,
                             .hang = step});
            m_indent += 2 * step;
            line(item.figures);
            if (!item.note.empty()) line(item.note);
            m_indent -= step;
            print(item.bars);
            m_indent += step;
            for (const std::string& warning : item.warnings) {
                m_console.print({.lead = "! ", .text = warning, .style = Style::bad, .indent = m_indent, .hang = step});
            }
            m_indent -= 2 * step;
        }
    }

    void print(const Histogram& histogram) {
        std::vector<terminal::ChartRow> rows;
        for (const Histogram::Band& band : histogram.bands) {
            rows.push_back({.label = band.label,
                            .figures = fmt::format("{}", band.count),
                            .length = static_cast<double>(band.count)});
        }
        terminal::printChart(m_console, rows, m_indent + step);
    }

    void print(const Group& group) {
        if (group.frame == Frame::warning) m_console.blank();
        const std::size_t deeper = group.frame == Frame::whole ? step : 0;
        m_indent += deeper;
        for (const Blocks& part : group.parts) blocks(part);
        m_indent -= deeper;
    }

    // The blocks around such a drawing give the same figures.
    void print(const Shares&) {}
    void print(const Scatter&) {}
    void print(const Timeline&) {}

    void sentence(const Bars::Row& row) {
        terminal::Paragraph paragraph{.lead = row.lead.empty() ? std::string() : row.lead + " · ",
                                      .text = fmt::format("{} · {}", row.label, row.figures),
                                      .leadStyle = Style::faint,
                                      .style = row.tone == Tone::bad ? Style::bad : Style::plain,
                                      .indent = m_indent + step,
                                      .hang = step};
        switch (row.mark) {
            case Mark::none: break;
            case Mark::right:
                paragraph.lead = "+ " + paragraph.lead;
                paragraph.leadStyle = Style::good;
                break;
            case Mark::wrong: paragraph.lead = "- " + paragraph.lead; break;
            case Mark::warning:
                paragraph.lead = "! " + paragraph.lead;
                paragraph.leadStyle = paragraph.style = Style::bad;
                break;
        }
        m_console.print(paragraph);
    }

    void line(const std::string& text, Style style = Style::plain) {
        m_console.print({.lead = {}, .text = text, .style = style, .indent = m_indent});
    }

    terminal::Console& m_console;
    std::size_t m_indent = 0;  // columns
};

}  // namespace

void printDocument(terminal::Console& console, const Document& document) {
    console.print({.lead = {}, .text = document.title, .style = Style::strong});
    if (!document.filters.empty()) {
        const std::string filters = fmt::format("{}", fmt::join(document.filters, " · "));
        console.print({.lead = {}, .text = filters, .style = Style::faint});
    }
    DocumentPrinter(console).blocks(document.blocks);
}

}  // namespace fourfold::commands
