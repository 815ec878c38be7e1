#include "reports/html/table.hpp"

#include "reports/html/bars.hpp"
#include "reports/html/words.hpp"

namespace fourfold::reports::html {
namespace {

std::string_view classOf(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::name: return "left name";
        case ColumnKind::text: return "left";
        case ColumnKind::prose: return "left long";
        case ColumnKind::figure: break;
    }
    return "figure";
}

std::string classOf(ColumnKind kind, Tone tone) {
    std::string name(classOf(kind));
    if (tone == Tone::good) name += " ok";
    if (tone == Tone::bad) name += " no";
    return name;
}

void head(Writer& html, const Column& column) {
    const bool isText = column.kind != ColumnKind::figure;
    html.in("th", {{"scope", "col"}, {"class", isText ? "left" : ""}}, [&] {
        html.isolated(column.head);
        if (!column.note.empty()) html.element("div", column.note);
    });
}

void cell(Writer& html, const Column& column, const Cell& cell) {
    html.in("td", {{"class", classOf(column.kind, cell.tone)}}, [&] {
        if (cell.bar) writeThinTrack(html, *cell.bar);
        writeWords(html, cell.words);
        if (cell.mark == Mark::right) html.text(" ").element("span", {{"class", "ok"}}, "✓");
        if (cell.mark == Mark::wrong) html.text(" ").element("span", {{"class", "no"}}, "✗");
        if (!cell.note.empty()) html.element("div", {{"class", "note"}}, cell.note);
        for (const std::string& warning : cell.warnings) html.element("div", {{"class", "flag"}}, warning);
    });
}

}  // namespace

void writeTable(Writer& html, const Table& table) {
    html.in("div", {{"class", "scroll"}}, [&] {
        html.in("table", [&] {
            html.in("thead", [&] {
                html.in("tr", [&] {
                    for (const Column& column : table.columns) {
                        if (!column.sum) head(html, column);
                    }
                });
            });
            html.in("tbody", [&] {
                for (const std::vector<Cell>& row : table.rows) {
                    html.in("tr", [&] {
                        for (std::size_t i = 0; i < row.size(); ++i) {
                            if (!table.columns[i].sum) cell(html, table.columns[i], row[i]);
                        }
                    });
                }
            });
        });
    });
}

}  // namespace fourfold::reports::html
