#pragma once

#include <string>
#include <string_view>

namespace fourfold::exchange {

[[nodiscard]] constexpr bool isBlankByte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// Without the blanks and line breaks around it, ideographic blanks among them.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// With each run of blanks that holds a line break as one blank, and as none between Chinese characters: how a text that
// an editor has wrapped is meant.
[[nodiscard]] std::string unwrapped(std::string_view text);

}  // namespace fourfold::exchange
