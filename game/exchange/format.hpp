#pragma once

#include <array>
#include <string_view>

// Question banks in the text formats of other programs.
namespace fourfold::exchange {

enum class Format {
    gift,   // of Moodle: all kinds of questions except practical ones
    aiken,  // single choices with letters
};
// The names on a command line, and in messages.
inline constexpr std::array<std::string_view, 2> formatNames{"gift", "aiken"};
inline constexpr std::array<std::string_view, 2> formatTitles{"GIFT", "Aiken"};

[[nodiscard]] constexpr std::string_view titleOf(Format format) {
    return formatTitles[static_cast<std::size_t>(format)];
}

// The format of the text in `file`: GIFT when that name ends with .gift; else Aiken when it has a line "ANSWER: X",
// which is useless in GIFT, and no brace; else GIFT.
[[nodiscard]] Format formatOf(std::string_view text, std::string_view file);

}  // namespace fourfold::exchange
