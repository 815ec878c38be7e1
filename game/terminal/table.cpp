#include "terminal/table.hpp"

#include <algorithm>

#include "terminal/layout.hpp"
#include "terminal/wrap.hpp"

namespace fourfold::terminal {
namespace {

constexpr std::size_t leastOfFirst = 8;  // columns of the first cell when it is shortened
constexpr std::string_view ellipsis = "…";

std::string shortened(const std::string& text, std::size_t width) {
    if (displayWidth(text) <= width) return text;
    std::string kept;
    std::size_t used = displayWidth(ellipsis);
    for (std::size_t i = 0; i < text.size();) {
        std::size_t length = 1;
        while (i + length < text.size() && (static_cast<unsigned char>(text[i + length]) & 0xC0) == 0x80) ++length;
        const std::string character = text.substr(i, length);
        used += displayWidth(character);
        if (used > width) break;
        kept += character;
        i += length;
    }
    return kept + std::string(ellipsis);
}

std::string padded(const std::string& text, std::size_t width, Align align) {
    const std::string blanks(width - std::min(width, displayWidth(text)), ' ');
    return align == Align::left ? text + blanks : blanks + text;
}

using Row = std::vector<std::string>;

void printRow(Console& console, const Row& row, const std::vector<TableColumn>& columns,
              const std::vector<std::size_t>& widths, std::size_t indent, Style style) {
    std::string line;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (c > 0) line += std::string(columnGap, ' ');
        line += padded(shortened(row[c], widths[c]), widths[c], columns[c].align);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    console.print({.lead = {}, .text = line, .style = style, .indent = indent});
}

void printParagraph(Console& console, const Row& row, const std::vector<TableColumn>& columns, std::size_t indent) {
    std::string text;
    for (std::size_t c = 1; c < columns.size(); ++c) {
        if (row[c].empty()) continue;
        if (!text.empty()) text += "; ";
        text += columns[c].head + ' ' + row[c];
    }
    console.print({.lead = row[0] + ": ", .text = text, .leadStyle = Style::strong, .indent = indent, .hang = 2});
}

}  // namespace

void printTable(Console& console, const std::vector<TableColumn>& columns, const std::vector<Row>& rows,
                std::size_t indent) {
    std::vector<std::size_t> widths;
    std::size_t total = indent;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        std::size_t width = displayWidth(columns[c].head);
        for (const Row& row : rows) width = std::max(width, displayWidth(row[c]));
        widths.push_back(width);
        total += width + (c > 0 ? columnGap : 0);
    }
    const std::size_t room = console.columns();
    if (total > room) {
        const std::size_t others = total - widths[0];
        if (others + leastOfFirst > room) {
            for (const Row& row : rows) printParagraph(console, row, columns, indent);
            return;
        }
        widths[0] = room - others;
    }
    Row heads;
    for (const TableColumn& column : columns) heads.push_back(column.head);
    printRow(console, heads, columns, widths, indent, Style::faint);
    for (const Row& row : rows) printRow(console, row, columns, widths, indent, Style::plain);
}

}  // namespace fourfold::terminal
