#pragma once

#include <string>
#include <string_view>

namespace fourfold::exchange {

[[nodiscard]] constexpr bool isBlankByte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The text without the blanks (ideographic ones too) and line breaks around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

// Undoes the wrapping by an editor: each run of blanks with a line break becomes one blank, and nothing between Chinese
// characters.
[[nodiscard]] std::string unwrapped(std::string_view text);

}  // namespace fourfold::exchange
