#pragma once

#include <cstddef>
#include <string_view>

// Looking at the text of a file as lines. For the source files of this folder alone.
namespace fourfold::yaml {

inline constexpr auto npos = std::string_view::npos;

[[nodiscard]] constexpr bool isBlank(char c) { return c == ' ' || c == '\t'; }

// The offset at which the line of `offset` begins.
[[nodiscard]] constexpr std::size_t lineBegin(std::string_view text, std::size_t offset) {
    const std::size_t lineBreak = offset == 0 ? npos : text.rfind('\n', offset - 1);
    return lineBreak == npos ? 0 : lineBreak + 1;
}

}  // namespace fourfold::yaml
