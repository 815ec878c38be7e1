#pragma once

#include <string>
#include <vector>

#include "terminal/console.hpp"

namespace fourfold::terminal {

// A row of a bar chart: what it is about, its figures, and its length beside the other rows'.
struct ChartRow {
    std::string label;
    std::string figures;
    double length = 0;  // 0 or more
    Style style = Style::plain;
};

// Prints the rows as bars, the longest as long as the console allows; figures stand before the bars, right-aligned, so
// that they are read first and never cut. Bars are made of plain '#': block characters are two columns wide on some
// Chinese terminals and missing on others. Where the console is too narrow, labels get lines of their own, and then
// bars are left out.
void printChart(Console& console, const std::vector<ChartRow>& rows, std::size_t indent);

}  // namespace fourfold::terminal
