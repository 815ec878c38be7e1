#include "reports/csv.hpp"

#include <fmt/format.h>

#include "core/figures.hpp"
#include "core/utf8.hpp"

namespace fourfold::reports {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

bool looksLikeFormula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos;
}

// Some spreadsheets in Chinese and Japanese also take full-width = + - @ for the beginning of a formula.
bool looksLikeWideFormula(std::string_view text) {
    for (const std::string_view sign : {"＝", "＋", "－", "＠"}) {
        if (text.starts_with(sign)) return true;
    }
    return false;
}

std::string valid(std::string_view text) {
    std::string result = core::wellFormed(text);
    std::erase(result, '\0');
    return result;
}

}  // namespace

CsvCell CsvCell::text(std::string_view value) {
    std::string plain = valid(value);
    if (looksLikeFormula(plain) || looksLikeWideFormula(plain)) plain.insert(plain.begin(), '\'');
    if (plain.find_first_of("\",\r\n;\t") == std::string::npos) return CsvCell(std::move(plain));
    std::string quoted = "\"";
    for (const char c : plain) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return CsvCell(quoted + '"');
}

CsvCell CsvCell::count(std::uint64_t value) { return CsvCell(fmt::format("{}", value)); }

CsvCell CsvCell::number(double value, int digits) { return CsvCell(fmt::format("{:.{}f}", value, digits)); }

CsvCell CsvCell::number(std::optional<double> value, int digits) { return value ? number(*value, digits) : empty(); }

CsvCell CsvCell::score(const std::optional<engine::Fraction>& value) {
    return value ? CsvCell(core::scoreText(*value)) : empty();
}

CsvCell CsvCell::flag(bool value) { return CsvCell(value ? "1" : "0"); }

CsvTable::CsvTable(std::string name) : m_name(std::move(name)), m_bytes(byteOrderMark) {}

void CsvTable::add(const CsvCell& cell) {
    if (!m_isFirst) m_bytes += ',';
    m_isFirst = false;
    m_bytes += cell.bytes();
}

void CsvTable::end() {
    m_bytes += "\r\n";
    m_isFirst = true;
}

}  // namespace fourfold::reports
