#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fourfold::exchange {

// A row of a table in a file, with all its cells as text.
struct TableRow {
    std::size_t number = 0;  // as a spreadsheet counts it, from 1; in a text the number of its first line
    std::vector<std::string> cells;

    bool operator==(const TableRow&) const = default;
};

// Why a file cannot be read as a table.
enum class TableFault {
    tooLarge,     // the file, or what is packed into it
    notText,      // bytes of no known encoding
    openQuote,    // a quotation mark that nothing closes
    brokenZip,    // a workbook that is cut off or damaged
    noWorkbook,   // a ZIP archive that holds no workbook, or XML that is damaged
    oldWorkbook,  // an .xls file, or a workbook with a password
    tooManyRows,
    tooManyCells,
};

struct FaultyTable {
    TableFault fault = TableFault::notText;
    std::size_t row = 0;  // 0: the file as a whole
};

// The rows that hold something, in their order.
using Table = std::variant<std::vector<TableRow>, FaultyTable>;

inline constexpr std::size_t mostTableBytes = 8'000'000;  // of a file, and of each part packed into it
inline constexpr std::size_t mostTableRows = 20'000;
inline constexpr std::size_t mostTableCells = 200;    // of a row
inline constexpr std::size_t mostCellBytes = 10'000;  // what a cell holds beyond that is cut off

// A text as UTF-8: it may be UTF-8 or UTF-16, with or without a byte order mark, or GB18030 (also GBK, GB2312). Nothing
// if it is none of these.
[[nodiscard]] std::variant<std::string, FaultyTable> decodedText(std::string_view bytes);

// A text with commas, semicolons or tabs between cells, whichever its first row has most; "sep=;" in the first line
// says which. Cells may stand in quotation marks, as RFC 4180 says.
[[nodiscard]] Table readDelimitedText(std::string_view bytes);

// The first sheet of a workbook of the form .xlsx (ECMA-376). Numbers come as Excel stores them: a text keeps its
// leading zeros, a number that is only shown with zeros has none.
[[nodiscard]] Table readWorkbook(std::string_view bytes);

// Either of them, as the first bytes tell.
[[nodiscard]] Table readTable(std::string_view bytes);

}  // namespace fourfold::exchange
