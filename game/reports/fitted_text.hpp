#pragma once

#include <string>
#include <string_view>
#include <vector>

// Fits texts of unknown length into a picture without measuring a font. Estimated widths are too large rather than too
// small.
namespace fourfold::reports {

// A text that a user wrote, as one line for a picture: core::printable() without the characters that XML forbids.
[[nodiscard]] std::string plainText(std::string_view text, std::size_t most);

// An upper estimate of the text's width in a sans-serif font, in em. The text must be valid UTF-8.
[[nodiscard]] double widthInEm(std::string_view text);

struct FittedText {
    std::vector<std::string> lines;  // one or two
    double size = 0;                 // of the font
};

// Sets a text as large as `width` allows, at most `largest`. Uses two lines if one line would be smaller than
// `smallest`.
[[nodiscard]] FittedText fitted(const std::string& text, double width, double largest, double smallest);

}  // namespace fourfold::reports
