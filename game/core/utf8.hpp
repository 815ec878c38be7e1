#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/position.hpp"

namespace fourfold::core {

// The offset of the first byte that does not belong to a valid UTF-8 sequence, or nothing.
[[nodiscard]] std::optional<std::size_t> firstInvalidByte(std::string_view text);

// The character at `at`, an offset below text.size(), and moves `at` behind it. A byte that is not valid UTF-8, and
// what Unicode says will never be a character, is the replacement character.
[[nodiscard]] char32_t nextCharacter(std::string_view text, std::size_t& at);

// The text with the replacement character for whatever nextCharacter() does not read as it is.
[[nodiscard]] std::string wellFormed(std::string_view text);

// The number of Unicode code points in valid UTF-8.
[[nodiscard]] std::size_t codePoints(std::string_view text);

// Line and column, 1-based and in code points, of a byte offset (at most text.size()) in a text whose bytes before
// that offset are valid UTF-8. A line ends with a line feed, a carriage return, or both.
[[nodiscard]] Position positionOf(std::string_view text, std::size_t offset);

// Whether a code point is a control character that has no place in a text: the delete character, and all of C0 and C1
// except tab, line feed, carriage return and next line.
[[nodiscard]] constexpr bool isForbiddenControl(char32_t c) {
    if (c < 0x20) return c != '\t' && c != '\n' && c != '\r';
    return c >= 0x7f && c < 0xa0 && c != 0x85;
}

// Whether a code point is one of the 66 that Unicode promises never to make a character: U+FDD0 to U+FDEF, and the last
// two of every plane. Libraries use them as marks of their own (U+FFFF ends a text for libunibreak).
[[nodiscard]] constexpr bool isNoCharacter(char32_t c) {
    return (c & 0xfffeU) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
}

// Whether a code point has no place in a text.
[[nodiscard]] constexpr bool isForbidden(char32_t c) { return isForbiddenControl(c) || isNoCharacter(c); }

// A forbidden code point in valid UTF-8.
struct ForbiddenCharacter {
    std::size_t offset = 0;
    char32_t value = 0;
};
[[nodiscard]] std::optional<ForbiddenCharacter> firstForbidden(std::string_view text);

// Whether a character is invisible and changes the direction of the text around it. With such a character, a name can
// show its letters and the text beside it in another order.
[[nodiscard]] bool turnsDirection(char32_t character);

// "U+001B"
[[nodiscard]] std::string codePointName(char32_t value);

// The text on one line, for a terminal or a message: control characters (line breaks and those that turn the direction
// of text too) become \n or \u202e, invalid bytes \xff, and what goes beyond `most` characters an ellipsis.
[[nodiscard]] std::string printable(std::string_view text, std::size_t most = SIZE_MAX);

// Whether there is nothing to see: the text is empty, or only blanks (ideographic ones too) and line breaks.
[[nodiscard]] bool isBlank(std::string_view text);

}  // namespace fourfold::core
