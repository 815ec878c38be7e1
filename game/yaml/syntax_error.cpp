#include "yaml/syntax_error.hpp"

#include <algorithm>
#include <string>

#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/exceptions.h>

#include "core/utf8.hpp"
#include "yaml/extents.hpp"
#include "yaml/source_lines.hpp"
#include "yaml/tree_builder.hpp"

namespace fourfold::yaml {
namespace {

using core::Code;
namespace Msg = YAML::ErrorMsg;

// The offset of a tab among the blanks at the beginning of the line of `offset`; npos when there is none.
std::size_t tabBefore(std::string_view text, std::size_t offset) {
    for (std::size_t i = lineBegin(text, offset); i < text.size() && isBlank(text[i]); ++i) {
        if (text[i] == '\t') return i;
    }
    return npos;
}

// The first quote from `from` on that begins a value and is never closed; npos when there is none.
std::size_t openQuote(std::string_view text, std::size_t from) {
    char before = '\n';  // the last character that was no blank
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (isBlank(c)) continue;
        if (c == '#' && (i == 0 || isBlank(text[i - 1]) || text[i - 1] == '\n')) {
            i = std::min(text.find('\n', i), text.size());
            before = '\n';
            continue;
        }
        if ((c == '"' || c == '\'') && std::string_view("\n[{,:-?").find(before) != npos) {
            const std::size_t end = endOfQuote(text, i);
            if (end == npos) return i;
            i = end - 1;
        }
        before = c;
    }
    return npos;
}

// The offset of a '#' between two offsets that cuts a text off: it follows a blank and is not followed by one.
std::size_t cuttingHash(std::string_view text, std::size_t from, std::size_t to) {
    for (std::size_t i = from + 1; i + 1 < std::min(to, text.size()); ++i) {
        if (text[i] == '#' && isBlank(text[i - 1]) && !isBlank(text[i + 1]) && text[i + 1] != '\n') return i;
    }
    return npos;
}

// Whether the value at `value` is in quotes and only blanks stand between its end and `offset`.
bool followsQuote(std::string_view text, std::size_t value, std::size_t offset) {
    if (value >= text.size() || (text[value] != '"' && text[value] != '\'')) return false;
    const std::size_t end = endOfQuote(text, value);
    if (end == npos || end > offset) return false;
    return std::ranges::all_of(text.substr(end, offset - end), isBlank);
}

bool begins(const std::string& message, const char* start) { return message.rfind(start, 0) == 0; }

bool isAnyOf(const std::string& message, std::initializer_list<const char*> candidates) {
    return std::ranges::any_of(candidates, [&](const char* candidate) { return message == candidate; });
}

// One error of the parser: its message and its place in the text.
class Finding {
public:
    Finding(const YAML::Exception& exception, std::string_view text, const TreeBuilder& builder)
        : m_exception(exception), m_text(text), m_value(builder.lastOffset()), m_bracket(builder.openBracket()),
          m_at(std::min(static_cast<std::size_t>(std::max(exception.mark.pos, 0)), text.size())) {}

    void report(core::Diagnostics& diagnostics) const {
        const std::string& message = m_exception.msg;
        const auto add = [&](Code code, std::size_t offset, std::vector<std::string> arguments = {}) {
            diagnostics.add(code, core::positionOf(m_text, offset), std::move(arguments));
        };

        if (dynamic_cast<const YAML::DeepRecursion*>(&m_exception) != nullptr) {
            return add(Code::tooDeep, m_at, {std::to_string(mostLevels)});
        }
        if (isAnyOf(message, {Msg::DOC_IN_SCALAR, Msg::EOF_IN_SCALAR})) {
            const std::size_t quote = openQuote(m_text, m_value);
            return add(Code::unterminatedQuote, quote == npos ? m_at : quote);
        }
        if (begins(message, Msg::INVALID_ESCAPE) || begins(message, Msg::INVALID_UNICODE) ||
            message == Msg::INVALID_HEX) {
            const std::size_t backslash = m_at == 0 ? npos : m_text.rfind('\\', m_at - 1);
            return add(Code::badEscape, backslash == npos ? m_at : backslash);
        }
        if (isAnyOf(message, {Msg::ALIAS_NOT_FOUND, Msg::CHAR_IN_ALIAS, Msg::UNKNOWN_ANCHOR, Msg::ALIAS_CONTENT})) {
            return add(Code::alias, m_at);
        }
        if (isAnyOf(message, {Msg::ANCHOR_NOT_FOUND, Msg::CHAR_IN_ANCHOR, Msg::MULTIPLE_ANCHORS})) {
            return add(Code::anchor, m_at);
        }
        if (isAnyOf(message,
                    {Msg::CHAR_IN_TAG_HANDLE, Msg::TAG_WITH_NO_SUFFIX, Msg::END_OF_VERBATIM_TAG, Msg::MULTIPLE_TAGS})) {
            return add(Code::tag, m_at);
        }
        if (const std::size_t tab = tabBefore(m_text, m_at); tab != npos) return add(Code::tabInIndentation, tab);
        if (m_at < m_text.size() && isAnyOf(message, {Msg::UNKNOWN_TOKEN, Msg::BLOCK_ENTRY}) && beginsValue()) {
            return add(Code::reservedCharacter, m_at, {std::string(1, m_text[m_at])});
        }
        if (m_at < m_text.size() && m_text[m_at] == '?') return add(Code::cutInBraces, m_at, {"?"});
        reportStructure(add, message);
    }

private:
    // Whether a value would begin where the parser stopped: behind a colon, a comma, an opening bracket or a dash.
    bool beginsValue() const {
        std::size_t before = m_at;
        while (before > lineBegin(m_text, m_at) && isBlank(m_text[before - 1])) --before;
        return before == lineBegin(m_text, m_at) || std::string_view(":,[{-").find(m_text[before - 1]) != npos;
    }

    // Reports a value that is followed by something else where only one value can stand.
    void reportStructure(const auto& add, const std::string& message) const {
        const std::size_t line = lineBegin(m_text, m_at);
        if (followsQuote(m_text, m_value, m_at)) {
            // When the quote is closed on a later line, the opening quote of the next text closed it.
            if (m_value < line) return add(Code::unterminatedQuote, m_value);
            return add(Code::textAfterQuote, m_at);
        }
        const bool atColon = m_at < m_text.size() && m_text[m_at] == ':';
        if (m_bracket != npos) {
            if (atColon && m_value >= line) return add(Code::unexpectedColon, m_at);
            const bool atBracket = m_at < m_text.size() && (m_text[m_at] == '[' || m_text[m_at] == '{');
            if (atBracket && m_value >= line) return add(Code::cutInBraces, m_at, {std::string(1, m_text[m_at])});
            if (const std::size_t hash = cuttingHash(m_text, m_bracket, m_at); hash != npos) {
                add(Code::cutAtHash, hash);
            }
            return add(Code::unclosedBracket, m_bracket, {std::string(1, m_text[m_bracket])});
        }
        if (atColon) return add(Code::unexpectedColon, m_at);
        const bool isLayout =
            isAnyOf(message, {Msg::END_OF_MAP, Msg::END_OF_SEQ, Msg::BLOCK_ENTRY, Msg::MAP_KEY, Msg::MAP_VALUE});
        add(isLayout ? Code::badIndentation : Code::syntax, m_at);
    }

    const YAML::Exception& m_exception;
    std::string_view m_text;
    std::size_t m_value;    // where the last value that was read begins
    std::size_t m_bracket;  // where the innermost open list or map in brackets begins, or npos
    std::size_t m_at;       // where the parser stopped
};

}  // namespace

void reportSyntaxError(const YAML::Exception& exception, std::string_view text, const TreeBuilder& builder,
                       core::Diagnostics& diagnostics) {
    Finding(exception, text, builder).report(diagnostics);
}

}  // namespace fourfold::yaml
