#pragma once

#include <array>
#include <filesystem>
#include <string_view>

// Question banks in the text formats of other programs.
namespace fourfold::exchange {

enum class Format {
    gift,   // of Moodle: all kinds of questions but practical ones
    aiken,  // single choices with letters
};
// As a command line and a message name them.
inline constexpr std::array<std::string_view, 2> formatNames{"gift", "aiken"};
inline constexpr std::array<std::string_view, 2> formatTitles{"GIFT", "Aiken"};

[[nodiscard]] constexpr std::string_view titleOf(Format format) {
    return formatTitles[static_cast<std::size_t>(format)];
}

// Which format a file has: the ending .gift tells it, and else
// a line "ANSWER: X", which GIFT has no use for, and no brace.
[[nodiscard]] Format formatOf(std::string_view text, const std::filesystem::path& path);

}  // namespace fourfold::exchange
