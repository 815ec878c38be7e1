#pragma once

#include <string>
#include <vector>

#include "terminal/console.hpp"

namespace fourfold::terminal {

enum class Align { left, right };

struct TableColumn {
    std::string head;
    Align align = Align::right;
};

// Prints rows of cells under their heads, each column as wide as its longest cell. If the console is too narrow, the
// first column is shortened. If that is not enough, each row becomes a paragraph: its first cell, then "head cell" for
// the others.
void printTable(Console& console, const std::vector<TableColumn>& columns,
                const std::vector<std::vector<std::string>>& rows, std::size_t indent = 2);

}  // namespace fourfold::terminal
