#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/fraction.hpp"

namespace fourfold::reports {

// One table as a CSV file that Excel and LibreOffice open as it is meant: UTF-8 with a byte order mark, CRLF, quoted as
// RFC 4180 says. A text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a line break)
// gets an apostrophe in front, so that a name cannot run one; numbers are written as numbers. Bytes that are no UTF-8
// become U+FFFD.
class CsvTable {
public:
    CsvTable(std::string name, const std::vector<std::string>& columns);

    // The cells of a row, one after another; end() closes it.
    CsvTable& text(std::string_view value);
    CsvTable& count(std::uint64_t value);
    CsvTable& number(double value, int digits = 1);
    CsvTable& number(std::optional<double> value, int digits = 1);  // nothing stays empty
    CsvTable& score(const std::optional<engine::Fraction>& value);  // as core::scoreText()
    CsvTable& flag(bool value);                                     // 1 or 0
    CsvTable& empty();
    void end();

    [[nodiscard]] const std::string& name() const { return m_name; }  // of the file, without ".csv"
    [[nodiscard]] const std::string& bytes() const { return m_bytes; }
    [[nodiscard]] std::size_t rows() const { return m_rows; }  // the head aside

private:
    CsvTable& cell(std::string_view raw);

    std::string m_name;
    std::string m_bytes;
    std::size_t m_rows = 0;
    bool m_isFirst = true;
};

}  // namespace fourfold::reports
