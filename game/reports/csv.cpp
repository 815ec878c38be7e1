#include "reports/csv.hpp"

#include <fmt/format.h>
#include <utf8.h>

#include "core/figures.hpp"

namespace fourfold::reports {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool looksLikeFormula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

// Full-width = + - @ are taken for formulas, too, by some spreadsheets in Chinese and Japanese.
bool looksLikeWideFormula(std::string_view text) {
    for (const std::string_view sign : {"＝", "＋", "－", "＠"}) {
        if (text.starts_with(sign)) return true;
    }
    return false;
}

std::string valid(std::string_view text) {
    std::string result;
    utf8::replace_invalid(text.begin(), text.end(), std::back_inserter(result), 0xFFFD);
    std::erase(result, '\0');
    return result;
}

}  // namespace

CsvTable::CsvTable(std::string name, const std::vector<std::string>& columns)
    : m_name(std::move(name)), m_bytes(byteOrderMark) {
    for (const std::string& column : columns) text(column);
    end();
    m_rows = 0;
}

CsvTable& CsvTable::text(std::string_view value) {
    std::string plain = valid(value);
    if (looksLikeFormula(plain) || looksLikeWideFormula(plain)) plain.insert(plain.begin(), '\'');
    if (plain.find_first_of("\",\r\n;\t") == std::string::npos) return cell(plain);
    std::string quoted = "\"";
    for (const char c : plain) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return cell(quoted + '"');
}

CsvTable& CsvTable::count(std::uint64_t value) { return cell(fmt::format("{}", value)); }

CsvTable& CsvTable::number(double value, int digits) { return cell(fmt::format("{:.{}f}", value, digits)); }

CsvTable& CsvTable::number(std::optional<double> value, int digits) { return value ? number(*value, digits) : empty(); }

CsvTable& CsvTable::score(const std::optional<engine::Fraction>& value) {
    return value ? cell(core::scoreText(*value)) : empty();
}

CsvTable& CsvTable::flag(bool value) { return cell(value ? "1" : "0"); }

CsvTable& CsvTable::empty() { return cell({}); }

void CsvTable::end() {
    m_bytes += "\r\n";
    m_isFirst = true;
    ++m_rows;
}

CsvTable& CsvTable::cell(std::string_view raw) {
    if (!m_isFirst) m_bytes += ',';
    m_isFirst = false;
    m_bytes += raw;
    return *this;
}

}  // namespace fourfold::reports
