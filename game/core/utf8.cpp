#include "core/utf8.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <utf8.h>

namespace fourfold::core {
namespace {

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

std::size_t codePoints(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, beginsCodePoint));
}

Position positionOf(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const auto lines = std::ranges::count(before, '\n');
    const std::size_t lineBreak = before.rfind('\n');
    const std::size_t lineBegin = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
    return {static_cast<int>(lines) + 1, static_cast<int>(codePoints(before.substr(lineBegin))) + 1};
}

std::optional<ControlCharacter> firstForbiddenControl(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != 0x7f && byte != 0xc2) continue;
        char32_t value = byte;  // a C1 control is the byte C2 and the control's own value
        if (byte == 0xc2) value = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0xa0U;
        if (isForbiddenControl(value)) return ControlCharacter{i, value};
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
