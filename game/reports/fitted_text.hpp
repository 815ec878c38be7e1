#pragma once

#include <string>
#include <string_view>
#include <vector>

// Texts of unknown length set into a picture without measuring a font: widths are estimated, rather too wide.
namespace fourfold::reports {

// A text of somebody's on one line, as a picture may show it: as
// core::printable(), without the characters that XML forbids.
[[nodiscard]] std::string plainText(std::string_view text, std::size_t most);

// At least as wide as the text is set in a sans-serif font, in em. The text is valid UTF-8.
[[nodiscard]] double widthInEm(std::string_view text);

struct FittedText {
    std::vector<std::string> lines;  // one or two
    double size = 0;                 // of the font
};

// Sets a text as large as `width` allows, at most `largest`; in two lines where one had to be smaller than `smallest`.
[[nodiscard]] FittedText fitted(const std::string& text, double width, double largest, double smallest);

}  // namespace fourfold::reports
