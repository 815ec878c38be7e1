#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"
#include "platform/glyph_atlas.hpp"
#include "ui/theme.hpp"

namespace fourfold::ui {

// One line of a broken text: a range of its bytes, without the blanks at its end.
struct TextLine {
    std::size_t begin = 0;
    std::size_t end = 0;
    float width = 0;
};

// A text broken into lines of a given width, in pixels.
struct TextBlock {
    std::vector<TextLine> lines;
    float width = 0;  // of the longest line
    float height = 0;
};

// Breaks a text where Unicode allows it (UAX #14): between Chinese characters but never before their punctuation, and
// at the blanks of English. A word wider than the line is broken anywhere.
[[nodiscard]] TextBlock breakLines(platform::GlyphAtlas& glyphs, const Font& font, std::string_view text, float width,
                                   core::Language language);

// The width of a text on one line, in pixels.
[[nodiscard]] float textWidth(platform::GlyphAtlas& glyphs, const Font& font, std::string_view text);

// The text, cut with an ellipsis if it does not fit.
[[nodiscard]] std::string fitted(platform::GlyphAtlas& glyphs, const Font& font, std::string_view text, float width);

// The byte offset after the first `count` code points; the text's size when there are fewer.
[[nodiscard]] std::size_t offsetOf(std::string_view text, std::size_t count);

}  // namespace fourfold::ui
