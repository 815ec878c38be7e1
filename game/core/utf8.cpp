#include "core/utf8.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <utf8.h>

namespace fourfold::core {
namespace {

constexpr char32_t replacement = 0xfffd;

constexpr bool beginsCodePoint(char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }

bool isControl(char32_t c) {
    return c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || turnsDirection(c);
}

}  // namespace

std::optional<std::size_t> firstInvalidByte(std::string_view text) {
    const auto found = utf8::find_invalid(text.begin(), text.end());
    if (found == text.end()) return std::nullopt;
    return static_cast<std::size_t>(found - text.begin());
}

char32_t nextCharacter(std::string_view text, std::size_t& at) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
        ++at;
        return byte;
    }
    const char* here = text.data() + at;
    try {
        const char32_t character = utf8::next(here, text.data() + text.size());
        at = static_cast<std::size_t>(here - text.data());
        return isNoCharacter(character) ? replacement : character;
    } catch (const utf8::exception&) {
        ++at;
        return replacement;
    }
}

std::string wellFormed(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) utf8::append(nextCharacter(text, at), std::back_inserter(result));
    return result;
}

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, beginsCodePoint));
}

Position positionOf(std::string_view text, std::size_t offset) {
    int line = 1;
    std::size_t begin = 0;  // of the line
    for (std::size_t i = 0; i < offset; ++i) {
        const bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'));
        if (!ends) continue;
        ++line;
        begin = i + 1;
    }
    return {line, static_cast<int>(codePoints(text.substr(begin, offset - begin))) + 1};
}

std::optional<ForbiddenCharacter> firstForbidden(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const auto following = [&](std::size_t step) {
            return i + step < text.size() ? static_cast<unsigned char>(text[i + step]) : 0U;
        };
        // Of the sequences of several bytes only a few can be forbidden: those that begin with C2 (C1 controls), with
        // EF B7 and EF BF, and those of four bytes.
        const bool may = byte < 0x20 || byte == 0x7f || byte == 0xc2 || byte == 0xef || byte >= 0xf0;
        if (!may) continue;
        char32_t value = byte;
        if (byte == 0xc2) value = following(1);
        if (byte == 0xef) value = 0xf000U | (following(1) & 0x3fU) << 6U | (following(2) & 0x3fU);
        if (byte >= 0xf0) {
            value = (byte & 7U) << 18U | (following(1) & 0x3fU) << 12U | (following(2) & 0x3fU) << 6U |
                    (following(3) & 0x3fU);
        }
        if (isForbidden(value)) return ForbiddenCharacter{i, value};
    }
    return std::nullopt;
}

bool turnsDirection(char32_t c) {
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

std::string codePointName(char32_t value) { return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value)); }

std::string printable(std::string_view text, std::size_t most) {
    std::string result;
    std::size_t count = 0;
    auto at = text.begin();
    while (at != text.end()) {
        if (count++ == most) return result + "…";
        const auto begin = at;
        char32_t value = 0;
        try {
            value = utf8::next(at, text.end());
        } catch (const utf8::exception&) {
            at = begin + 1;
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(*begin));
            continue;
        }
        if (value == '\n') {
            result += "\\n";
        } else if (isControl(value)) {
            result += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(value));
        } else {
            result.append(begin, at);
        }
    }
    return result;
}

bool isBlank(std::string_view text) {
    constexpr std::string_view ideographicSpace = "\u3000";
    while (!text.empty()) {
        if (text.starts_with(ideographicSpace)) {
            text.remove_prefix(ideographicSpace.size());
        } else if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n' || text.front() == '\r') {
            text.remove_prefix(1);
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace fourfold::core
