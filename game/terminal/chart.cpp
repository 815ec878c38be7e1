#include "terminal/chart.hpp"

#include <algorithm>
#include <cmath>

#include "terminal/layout.hpp"
#include "terminal/wrap.hpp"

namespace fourfold::terminal {
namespace {

constexpr std::size_t leastBar = 4;  // shorter bars show nothing useful
constexpr std::size_t mostBar = 50;

std::size_t widest(const std::vector<ChartRow>& rows, std::string ChartRow::*column) {
    std::size_t width = 0;
    for (const ChartRow& row : rows) width = std::max(width, displayWidth(row.*column));
    return width;
}

}  // namespace

void printChart(Console& console, const std::vector<ChartRow>& rows, std::size_t indent) {
    const std::size_t labels = widest(rows, &ChartRow::label) + columnGap;
    const std::size_t figures = widest(rows, &ChartRow::figures);
    const std::size_t columns = console.columns() - 1;
    const bool beside = indent + labels + figures + columnGap + leastBar <= columns;
    const std::size_t taken = indent + (beside ? labels : columnGap) + figures + columnGap;
    const std::size_t room = columns > taken ? std::min(mostBar, columns - taken) : 0;
    double longest = 0;
    for (const ChartRow& row : rows) longest = std::max(longest, row.length);

    for (const ChartRow& row : rows) {
        std::string text(figures - displayWidth(row.figures), ' ');
        text += row.figures;
        if (room >= leastBar && row.length > 0) {
            // Every row gets a bar of at least one character, even a very short one.
            const auto bar = static_cast<std::size_t>(std::lround(row.length / longest * static_cast<double>(room)));
            text += std::string(columnGap, ' ') + std::string(std::max<std::size_t>(1, bar), '#');
        }
        const std::string lead = beside ? row.label + std::string(labels - displayWidth(row.label), ' ') : "";
        if (!beside) console.print({.lead = {}, .text = row.label, .indent = indent});
        console.print({.lead = lead, .text = text, .style = row.style, .indent = indent + (beside ? 0 : columnGap)});
    }
}

}  // namespace fourfold::terminal
