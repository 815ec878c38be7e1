#include "yaml/strict_syntax.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.hpp"
#include "yaml/extents.hpp"
#include "yaml/source_lines.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;

bool endsWord(std::string_view text, std::size_t at) {
    return at >= text.size() || isBlank(text[at]) || text[at] == '\n' || text[at] == '\r';
}

std::size_t lineEnd(std::string_view text, std::size_t offset) {
    return std::min(text.find('\n', offset), text.size());
}

// A scalar, or a list or map in brackets that stands in none: what begins there, and where it ends if that is known.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t indent = 0;  // blanks that a further line of it must begin with
    bool isBlock = false;    // a block scalar, which yaml-cpp has measured itself
    bool isCollection = false;
};

// Lists the scalars and outermost brackets of a tree in the order of the source.
class Pieces {
public:
    explicit Pieces(std::string_view source) : m_source(source) {}

    void collect(Node node, std::size_t indent, bool inBrackets) {
        switch (node.kind()) {
            case Kind::scalar: return addScalar(node, indent);
            case Kind::list:
            case Kind::map: break;
            default: return;
        }
        if (node.flow() && !inBrackets) {
            m_all.push_back({node.offset(), node.offset(), indent, false, true});
        }
        const bool within = inBrackets || node.flow();
        for (Node child = node.first(); !(child == node.next()); child = child.next()) {
            collect(child, within ? indent : indentWithin(node), within);
        }
    }

    [[nodiscard]] const std::vector<Piece>& all() const { return m_all; }
    // Where a dash is all there is of a value, and where an exclamation mark stands before one.
    [[nodiscard]] const std::vector<std::pair<Code, std::size_t>>& lonelySigns() const { return m_signs; }
    // Whether the extent of every scalar is known.
    [[nodiscard]] bool isSure() const { return m_isSure; }

private:
    // Further lines of what stands in a block map or list must be indented more than its first key or dash.
    [[nodiscard]] std::size_t indentWithin(Node collection) const { return columnOf(collection.offset()) + 1; }
    [[nodiscard]] std::size_t columnOf(std::size_t offset) const { return offset - lineBegin(m_source, offset); }

    void addScalar(Node node, std::size_t indent) {
        const std::size_t begin = node.offset();
        if (begin >= m_source.size()) return;
        const char first = m_source[begin];
        if (!node.quoted()) {
            if (node.text() == "-") m_signs.push_back({Code::cutInBraces, begin});
            const auto size = sizeInSource(node.text(), m_source.substr(begin));
            if (!size) m_isSure = false;
            if (size) m_all.push_back({begin, begin + *size, indent});
        } else if (first == '"' || first == '\'') {
            const std::size_t end = endOfQuote(m_source, begin);
            if (end != npos) m_all.push_back({begin, end, indent});
        } else if (first == '!') {
            m_signs.push_back({Code::tag, begin});
        } else {
            m_all.push_back({begin, begin, indent, true});
        }
    }

    std::string_view m_source;
    std::vector<Piece> m_all;
    std::vector<std::pair<Code, std::size_t>> m_signs;
    bool m_isSure = true;
};

class Check {
public:
    Check(std::string_view source, core::Diagnostics& diagnostics) : m_source(source), m_diagnostics(diagnostics) {}

    void run(const std::vector<Piece>& pieces) {
        for (const Piece& piece : pieces) {
            between(piece.begin);
            if (piece.isCollection) {
                m_indent = piece.indent;
                continue;
            }
            if (piece.begin < m_at) continue;
            m_at = piece.end;
            m_before = 'x';
            if (piece.isBlock) {
                blockScalar(piece);
            } else {
                lines(piece.begin, piece.end, m_open > 0 ? m_indent : piece.indent);
            }
        }
        between(m_source.size());
    }

private:
    void report(Code code, std::size_t at, std::vector<std::string> arguments = {}) {
        const core::Position place = m_diagnostics.full() ? core::Position{1, 1} : core::positionOf(m_source, at);
        m_diagnostics.add(code, place, std::move(arguments));
    }

    // Goes through what stands between two scalars.
    void between(std::size_t end) {
        while (m_at < end) {
            const std::size_t at = m_at++;
            switch (m_source[at]) {
                case ' ':
                case '\t':
                case '\r': break;
                case '\n':
                    if (m_open > 0) line(m_at, m_indent);
                    break;
                case '#': comment(at); break;
                case '%': directive(at); break;
                case '[':
                case '{':
                    ++m_open;
                    m_before = m_source[at];
                    break;
                case ']':
                case '}':
                    if (m_open > 0) --m_open;
                    m_before = 'x';
                    break;
                case ',':
                    if (m_open > 0 && (m_before == '[' || m_before == '{' || m_before == ',')) {
                        report(Code::strayComma, at);
                    }
                    m_before = ',';
                    break;
                case '?':
                    if (endsWord(m_source, at + 1)) report(Code::keyNotText, at);
                    m_before = '?';
                    break;
                case '!':
                    if (endsWord(m_source, at + 1)) report(Code::tag, at);
                    m_before = '!';
                    break;
                default: m_before = m_source[at]; break;
            }
        }
    }

    void comment(std::size_t hash) {
        if (hash > 0 && !endsWord(m_source, hash - 1)) report(Code::noBlankBeforeHash, hash);
        m_at = lineEnd(m_source, hash);
    }

    void directive(std::size_t percent) {
        if (percent != lineBegin(m_source, percent)) return;
        report(Code::directive, percent);
        m_at = lineEnd(m_source, percent);
    }

    // Checks the lines of a scalar but the first.
    void lines(std::size_t begin, std::size_t end, std::size_t indent) {
        for (std::size_t at = m_source.find('\n', begin); at < end; at = m_source.find('\n', at + 1))
            line(at + 1, indent);
    }

    // Whether the line that begins here is indented by at least so many blanks. An empty line, a remark, and a line
    // that begins with the closing bracket need not be: nobody indents those.
    void line(std::size_t begin, std::size_t indent) {
        std::size_t text = begin;
        while (text < m_source.size() && m_source[text] == ' ') ++text;
        if (text - begin >= indent) return;
        const std::size_t blanks = text;
        while (text < m_source.size() && isBlank(m_source[text])) ++text;
        if (endsWord(m_source, text) || m_source[text] == '#' || m_source[text] == ']' || m_source[text] == '}') return;
        report(blanks < text ? Code::tabInIndentation : Code::badIndentation, blanks);
    }

    // The header of a block scalar, and the empty lines before its text: those must not reach farther than the text.
    void blockScalar(const Piece& piece) {
        m_at = piece.begin + 1;
        bool isMeasured = false;
        while (m_at < m_source.size() && !endsWord(m_source, m_at) && m_source[m_at] != '#') {
            isMeasured = isMeasured || (m_source[m_at] >= '1' && m_source[m_at] <= '9');
            ++m_at;
        }
        while (m_at < m_source.size() && isBlank(m_source[m_at])) ++m_at;
        if (m_at < m_source.size() && m_source[m_at] == '#') comment(m_at);
        std::size_t longest = 0;
        std::size_t end = lineEnd(m_source, m_at);
        while (end < m_source.size()) {
            const std::size_t begin = end + 1;
            const std::size_t text = std::min(m_source.find_first_not_of(' ', begin), m_source.size());
            if (text < m_source.size() && m_source[text] != '\n' && m_source[text] != '\r') {
                const std::size_t indent = text - begin;
                if (!isMeasured && indent >= piece.indent && longest > indent) report(Code::badIndentation, text);
                break;
            }
            longest = std::max(longest, text - begin);
            end = lineEnd(m_source, begin);
        }
        m_at = endOfBlock(end, piece.indent);
    }

    // Where the text of a block scalar ends: before the first line that is indented less than its text must be.
    [[nodiscard]] std::size_t endOfBlock(std::size_t end, std::size_t indent) const {
        while (end < m_source.size()) {
            const std::size_t begin = end + 1;
            const std::size_t text = std::min(m_source.find_first_not_of(' ', begin), m_source.size());
            const bool isEmpty = text >= m_source.size() || m_source[text] == '\n' || m_source[text] == '\r';
            if (!isEmpty && text - begin < indent) break;
            end = lineEnd(m_source, begin);
        }
        return end;
    }

    std::string_view m_source;
    core::Diagnostics& m_diagnostics;
    std::size_t m_at = 0;      // everything before it was looked at
    std::size_t m_open = 0;    // brackets that are open
    std::size_t m_indent = 0;  // of lines inside the outermost of them
    char m_before = '\n';      // the last sign that was no blank; x for a value
};

}  // namespace

void checkSyntax(const Tree& tree, std::string_view source, core::Diagnostics& diagnostics) {
    Pieces pieces(source);
    pieces.collect(tree.root(), 0, false);
    for (const auto& [code, at] : pieces.lonelySigns()) {
        const core::Position place = diagnostics.full() ? core::Position{1, 1} : core::positionOf(source, at);
        diagnostics.add(code, place, {std::string(1, source[at])});
    }
    if (pieces.isSure() && pieces.lonelySigns().empty()) Check(source, diagnostics).run(pieces.all());
}

}  // namespace fourfold::yaml
