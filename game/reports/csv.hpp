#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/fraction.hpp"

namespace fourfold::reports {

// One cell as it is written in the file, quoted by the rules of RFC 4180. A text that a spreadsheet would read as a
// formula (it begins with = + - @, a tab or a line break) gets an apostrophe in front, so that a name cannot run a
// formula. Numbers are written as numbers. Bytes that are not valid UTF-8 become U+FFFD.
class CsvCell {
public:
    [[nodiscard]] static CsvCell text(std::string_view value);
    [[nodiscard]] static CsvCell count(std::uint64_t value);
    [[nodiscard]] static CsvCell number(double value, int digits = 1);
    [[nodiscard]] static CsvCell number(std::optional<double> value, int digits = 1);  // nothing gives an empty cell
    [[nodiscard]] static CsvCell score(const std::optional<engine::Fraction>& value);  // as core::scoreText()
    [[nodiscard]] static CsvCell flag(bool value);                                     // 1 or 0
    [[nodiscard]] static CsvCell empty() { return CsvCell({}); }

    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    explicit CsvCell(std::string bytes) : m_bytes(std::move(bytes)) {}

    std::string m_bytes;
};

// A column of a table: its head, and the cell of each row.
template <class Row>
struct CsvColumn {
    std::string head;
    std::function<CsvCell(const Row&)> cell;
};

// One table as a CSV file that Excel and LibreOffice open correctly: UTF-8 with a byte order mark, lines end in CRLF.
class CsvTable {
public:
    template <class Row>
    CsvTable(std::string name, const std::vector<CsvColumn<Row>>& columns, const std::vector<Row>& rows)
        : CsvTable(std::move(name)) {
        for (const CsvColumn<Row>& column : columns) add(CsvCell::text(column.head));
        end();
        for (const Row& row : rows) {
            for (const CsvColumn<Row>& column : columns) add(column.cell(row));
            end();
        }
    }

    [[nodiscard]] const std::string& name() const { return m_name; }  // of the file, without ".csv"
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }

private:
    explicit CsvTable(std::string name);
    void add(const CsvCell& cell);
    void end();

    std::string m_name;
    std::string m_bytes;
    bool m_isFirst = true;
};

}  // namespace fourfold::reports
