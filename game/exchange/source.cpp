#include "exchange/source.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/utf8.hpp"

namespace fourfold::exchange {

using core::Code;

namespace {

std::string_view withoutByteOrderMark(std::string_view text) {
    constexpr std::string_view mark = "\xef\xbb\xbf";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

}  // namespace

Source::Source(std::string_view text, std::string path)
    : m_text(withoutByteOrderMark(text)), m_diagnostics(std::move(path)) {
    for (std::size_t at = 0; at < m_text.size();) {
        m_lines.push_back(at);
        at = std::min(m_text.find_first_of("\r\n", at), m_text.size());
        const bool isPair = m_text.compare(at, 2, "\r\n") == 0;
        at += isPair ? 2 : 1;
    }
}

bool Source::isReadable() {
    if (m_text.empty()) {
        m_diagnostics.add(Code::emptyFile, {});
        return false;
    }
    if (const auto invalid = core::firstInvalidByte(m_text)) {
        m_diagnostics.add(Code::invalidUtf8, atOffset(*invalid));
        return false;
    }
    if (const auto found = core::firstForbidden(m_text)) {
        m_diagnostics.addForbidden(atOffset(found->offset), found->value);
        return false;
    }
    return true;
}

std::string_view Source::line(std::size_t line) const {
    const std::size_t begin = m_lines[line];
    const std::size_t end = line + 1 < m_lines.size() ? m_lines[line + 1] : m_text.size();
    std::string_view text = std::string_view(m_text).substr(begin, end - begin);
    while (text.ends_with('\n') || text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

void Source::blankLine(std::size_t line) {
    const std::string_view text = this->line(line);
    m_text.replace(offsetOf(text), text.size(), text.size(), ' ');
}

std::size_t Source::offsetOf(std::string_view part) const {
    return part.data() == nullptr ? 0 : static_cast<std::size_t>(part.data() - m_text.data());
}

core::Position Source::atOffset(std::size_t offset) {
    if (m_lines.empty()) return {};
    const auto next = std::ranges::upper_bound(m_lines, offset);
    const std::size_t begin = *std::prev(next);
    if (m_knownOffset < begin || m_knownOffset > offset) {
        m_knownOffset = begin;
        m_knownColumn = 1;
    }
    m_knownColumn +=
        static_cast<int>(core::codePoints(std::string_view(m_text).substr(m_knownOffset, offset - m_knownOffset)));
    m_knownOffset = offset;
    return {static_cast<int>(next - m_lines.begin()), m_knownColumn};
}

void Source::report(Code code, std::string_view where, std::vector<std::string> arguments) {
    m_diagnostics.add(code, at(where), std::move(arguments));
}

}  // namespace fourfold::exchange
