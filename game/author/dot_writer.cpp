#include "author/dot_writer.hpp"

#include "core/line_breaks.hpp"
#include "core/utf8.hpp"

namespace fourfold::author {
namespace {

std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return text;
}

}  // namespace

std::string dotString(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        switch (c) {
            case '"': result += "\\\""; break;
            case '\\': result += "\\\\"; break;
            case '&': result += "&amp;"; break;  // else &lt; would become <
            case '\n': result += "\\n"; break;
            case '\r': break;
            default: result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c; break;
        }
    }
    return result + '"';
}

std::string folded(std::string_view text, std::size_t columns, std::size_t most, core::Language language) {
    const std::vector<core::LineBreak> breaks = core::lineBreaks(text, language);
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    std::size_t possible = 0;  // where the line may end
    std::size_t used = 0;      // columns, trailing blanks left out
    std::size_t blanks = 0;    // at the end of the line
    const auto endLine = [&](std::size_t end) {
        lines.push_back(withoutBlanks(text.substr(begin, end - begin)));
        begin = end;
        used = 0;
        blanks = 0;
    };
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        const char32_t character = core::nextCharacter(text, end);
        if (character == ' ') {
            ++blanks;
        } else {
            used += blanks + (character >= 0x800 ? 2 : 1);
            blanks = 0;
        }
        if (used > columns && possible > begin) {
            endLine(possible);
            at = begin;
            continue;
        }
        at = end;
        const core::LineBreak after = breaks[at - 1];
        if (after != core::LineBreak::forbidden) possible = at;
        if (after == core::LineBreak::required) endLine(at);
    }
    if (begin < text.size()) lines.push_back(withoutBlanks(text.substr(begin)));
    std::string result;
    for (std::size_t i = 0; i < lines.size() && i < most; ++i) {
        if (i > 0) result += '\n';
        result += lines[i];
    }
    if (lines.size() > most) result += "…";
    return result;
}

DotWriter::DotWriter(std::string_view name) { m_text = "digraph " + dotString(name) + " {\n"; }

void DotWriter::attributes(const Attributes& attributes) {
    m_text += " [";
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        if (i > 0) m_text += ", ";
        m_text += std::string(attributes[i].first) + '=' + dotString(attributes[i].second);
    }
    m_text += "];\n";
}

void DotWriter::defaults(std::string_view what, const Attributes& attributes) {
    m_text += "  " + std::string(what);
    this->attributes(attributes);
}

void DotWriter::node(std::string_view name, const Attributes& attributes) {
    m_text += "  " + dotString(name);
    this->attributes(attributes);
}

void DotWriter::edge(std::string_view from, std::string_view to, const Attributes& attributes) {
    m_text += "  " + dotString(from) + " -> " + dotString(to);
    this->attributes(attributes);
}

void DotWriter::beginFrame(const Attributes& attributes) {
    m_text += "  subgraph cluster_" + std::to_string(m_frames++) + " {\n";
    defaults("graph", attributes);
}

void DotWriter::endFrame() { m_text += "  }\n"; }

std::string DotWriter::finish() { return m_text + "}\n"; }

}  // namespace fourfold::author
