#include "yaml/extents.hpp"

namespace fourfold::yaml {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skipSpace(std::string_view text, std::size_t from) {
    while (from < text.size() && isSpace(text[from])) ++from;
    return from;
}

}  // namespace

std::optional<std::size_t> sizeInSource(std::string_view text, std::string_view source) {
    std::size_t at = 0;
    for (std::size_t i = 0; i < text.size();) {
        if (at >= source.size() || isSpace(text[i]) != isSpace(source[at])) return std::nullopt;
        if (isSpace(text[i])) {
            i = skipSpace(text, i);
            at = skipSpace(source, at);
        } else if (source[at++] != text[i++]) {
            return std::nullopt;
        }
    }
    return at;
}

std::size_t endOfQuote(std::string_view source, std::size_t open) {
    const char quote = source[open];
    for (std::size_t i = open + 1; i < source.size(); ++i) {
        if (quote == '"' && source[i] == '\\') {
            ++i;
        } else if (source[i] == quote) {
            if (quote == '"' || i + 1 >= source.size() || source[i + 1] != '\'') return i + 1;
            ++i;
        }
    }
    return std::string_view::npos;
}

}  // namespace fourfold::yaml
