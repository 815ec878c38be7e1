#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include <iconv.h>

#include "core/utf8.hpp"
#include "exchange/table_rows.hpp"

namespace fourfold::exchange {
namespace {

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16LittleMark = "\xFF\xFE";
constexpr std::string_view utf16BigMark = "\xFE\xFF";

// The text in another encoding as UTF-8; nothing if some bytes do not belong to that encoding.
std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    const iconv_t conversion = iconv_open("UTF-8", encoding);
    if (conversion == reinterpret_cast<iconv_t>(-1)) return std::nullopt;
    const auto close = [](void* opened) { iconv_close(opened); };
    const std::unique_ptr<void, decltype(close)> owner(conversion, close);
    std::string copy(bytes);
    char* in = copy.data();
    std::size_t left = copy.size();
    std::string text(copy.size() * 4 + 4, '\0');
    char* out = text.data();
    std::size_t room = text.size();
    if (iconv(conversion, &in, &left, &out, &room) == static_cast<std::size_t>(-1) || left > 0) return std::nullopt;
    text.resize(text.size() - room);
    return text;
}

// Of UTF-16 without a mark every second byte of plain letters and line breaks is 0.
const char* utf16Of(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0' ? 1 : 0;
    if (zeros[0] == zeros[1]) return nullptr;
    return zeros[1] > zeros[0] ? "UTF-16LE" : "UTF-16BE";
}

// The sign between cells that the first row has most of, outside quotation marks.
char separatorOf(std::string_view text) {
    constexpr std::array signs{'\t', ';', ','};
    std::array<std::size_t, signs.size()> counts{};
    bool isQuoted = false;
    bool isBlank = true;
    for (const char c : text) {
        if (c == '"') isQuoted = !isQuoted;
        if (isQuoted) continue;
        if (c == '\n' || c == '\r') {
            if (!isBlank) break;
            continue;
        }
        isBlank = false;
        const auto found = std::ranges::find(signs, c);
        if (found != signs.end()) ++counts[static_cast<std::size_t>(found - signs.begin())];
    }
    const auto most = std::ranges::max_element(counts);
    return *most == 0 ? ',' : signs[static_cast<std::size_t>(most - counts.begin())];
}

// Takes a line "sep=;", as Excel knows it, off the front.
std::optional<char> takeSeparator(std::string_view& text, std::size_t& line) {
    constexpr std::string_view begin = "sep=";
    if (!text.starts_with(begin) || text.size() < begin.size() + 1) return std::nullopt;
    const char sign = text[begin.size()];
    const std::size_t end = text.find_first_of("\r\n");
    if (end != begin.size() + 1) return std::nullopt;
    text.remove_prefix(text.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
    ++line;
    return sign;
}

class DelimitedRows {
public:
    DelimitedRows(std::string_view text, char separator, std::size_t line)
        : m_text(text), m_separator(separator), m_line(line) {}

    Table read() {
        while (m_at < m_text.size()) {
            if (auto fault = readRow()) return *fault;
        }
        return std::move(m_rows);
    }

private:
    std::optional<FaultyTable> readRow() {
        TableRow row{.number = m_line, .cells = {}};
        for (;;) {
            std::string cell;
            if (!readCell(cell)) return FaultyTable{TableFault::openQuote, row.number};
            if (row.cells.size() == mostTableCells) return FaultyTable{TableFault::tooManyCells, row.number};
            row.cells.push_back(std::move(cell));
            if (m_at >= m_text.size() || m_text[m_at] != m_separator) break;
            ++m_at;
        }
        takeLineEnd();
        if (std::ranges::all_of(row.cells, core::isBlank)) return std::nullopt;
        if (m_rows.size() == mostTableRows) return FaultyTable{TableFault::tooManyRows, row.number};
        m_rows.push_back(std::move(row));
        return std::nullopt;
    }

    // Returns false if a quotation mark is not closed.
    bool readCell(std::string& cell) {
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == '"';
        if (isQuoted) ++m_at;
        bool isOpen = isQuoted;
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (isOpen && c == '"') {
                const bool isDoubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == '"';
                if (!isDoubled) {
                    isOpen = false;
                    continue;
                }
                ++m_at;
            } else if (!isOpen && (c == m_separator || c == '\n' || c == '\r')) {
                return true;
            } else if (c == '\n') {
                ++m_line;
            }
            if (cell.size() < mostCellBytes) cell += c;
        }
        return !isOpen;
    }

    void takeLineEnd() {
        if (m_at >= m_text.size()) return;
        m_at += m_text.substr(m_at).starts_with("\r\n") ? 2 : 1;
        ++m_line;
    }

    std::string_view m_text;
    char m_separator;
    std::size_t m_line;
    std::size_t m_at = 0;
    std::vector<TableRow> m_rows;
};

}  // namespace

std::variant<std::string, FaultyTable> decodedText(std::string_view bytes) {
    std::optional<std::string> text;
    if (bytes.starts_with(utf8Mark)) {
        text = std::string(bytes.substr(utf8Mark.size()));
        if (core::firstInvalidByte(*text)) text.reset();
    } else if (bytes.starts_with(utf16LittleMark)) {
        text = converted(bytes.substr(2), "UTF-16LE");
    } else if (bytes.starts_with(utf16BigMark)) {
        text = converted(bytes.substr(2), "UTF-16BE");
    } else if (bytes.find('\0') != std::string_view::npos) {
        if (const char* encoding = utf16Of(bytes)) text = converted(bytes, encoding);
    } else if (!core::firstInvalidByte(bytes)) {
        text = std::string(bytes);
    } else {
        text = converted(bytes, "GB18030");
    }
    // A NUL within the text: it is no text at all.
    if (!text || text->find('\0') != std::string::npos) return FaultyTable{TableFault::notText, 0};
    return std::move(*text);
}

Table readDelimitedText(std::string_view bytes) {
    if (bytes.size() > mostTableBytes) return FaultyTable{TableFault::tooLarge, 0};
    const auto decoded = decodedText(bytes);
    if (const auto* fault = std::get_if<FaultyTable>(&decoded)) return *fault;
    std::string_view text = std::get<std::string>(decoded);
    std::size_t line = 1;
    const auto said = takeSeparator(text, line);
    return DelimitedRows(text, said.value_or(separatorOf(text)), line).read();
}

}  // namespace fourfold::exchange
