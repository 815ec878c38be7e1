#pragma once

#include <string>
#include <vector>

#include "terminal/console.hpp"

namespace fourfold::terminal {

// A row of a bar chart: its label, its figures, and the length of its bar relative to the other rows.
struct ChartRow {
    std::string label;
    std::string figures;
    double length = 0;  // 0 or more
    Style style = Style::plain;
};

// Prints the rows as bars. The longest bar is as long as the console allows. Figures stand before the bars,
// right-aligned, so that they are read first and never cut. Bars are made of plain '#': block characters are two
// columns wide on some Chinese terminals and missing on others. If the console is too narrow, labels get lines of their
// own; if it is still too narrow, bars are left out.
void printChart(Console& console, const std::vector<ChartRow>& rows, std::size_t indent);

}  // namespace fourfold::terminal
