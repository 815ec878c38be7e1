#include "ui/text_layout.hpp"

#include <algorithm>

#include "core/line_breaks.hpp"
#include "core/utf8.hpp"

namespace fourfold::ui {
namespace {

bool blank(char32_t c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

// Walks the characters of a text.
struct Walker {
    std::string_view text;
    std::size_t at = 0;

    [[nodiscard]] bool done() const { return at >= text.size(); }
    char32_t next() { return core::nextCharacter(text, at); }
};

}  // namespace

TextBlock breakLines(platform::GlyphAtlas& glyphs, const Font& font, std::string_view text, float width,
                     core::Language language) {
    const std::vector<core::LineBreak> breaks = core::lineBreaks(text, language);
    TextBlock block;
    TextLine line;           // the line being filled
    float pen = 0;           // the width of the line, blanks at its end included
    TextLine fallback;       // the line up to the last allowed break
    std::size_t resume = 0;  // where the next line would begin after that break; 0: none
    float resumePen = 0;

    const auto finish = [&](const TextLine& whole, std::size_t next) {
        block.lines.push_back(whole);
        block.width = std::max(block.width, whole.width);
        line = {next, next, 0};
        resume = 0;
    };
    Walker walker{text};
    while (!walker.done()) {
        const std::size_t begin = walker.at;
        const char32_t c = walker.next();
        const std::size_t end = walker.at;
        const float advance = c == '\n' || c == '\r' ? 0.0F : glyphs.advance(font.weight, font.pixels, font.glyphOf(c));
        if (!blank(c) && pen + advance > width && begin > line.begin) {
            if (resume != 0) {
                const float kept = resumePen;
                const std::size_t from = resume;
                const TextLine rest{from, line.end, 0};
                finish(fallback, from);
                line.end = std::max(rest.end, from);
                pen -= kept;
                line.width = line.end > from ? pen : 0;
            } else {
                finish(line, begin);
                pen = 0;
            }
        }
        pen += advance;
        if (!blank(c)) {
            line.end = end;
            line.width = pen;
        }
        const core::LineBreak rule = breaks[end - 1];
        if (rule == core::LineBreak::required) {
            finish(line, end);
            pen = 0;
        } else if (rule == core::LineBreak::allowed) {
            fallback = line;
            resume = end;
            resumePen = pen;
        }
    }
    if (line.end > line.begin || block.lines.empty()) finish(line, text.size());
    block.height = font.lineHeight * static_cast<float>(block.lines.size());
    return block;
}

float textWidth(platform::GlyphAtlas& glyphs, const Font& font, std::string_view text) {
    float width = 0;
    for (Walker walker{text}; !walker.done();)
        width += glyphs.advance(font.weight, font.pixels, font.glyphOf(walker.next()));
    return width;
}

std::string fitted(platform::GlyphAtlas& glyphs, const Font& font, std::string_view text, float width) {
    if (textWidth(glyphs, font, text) <= width) return std::string(text);
    const float room = width - glyphs.advance(font.weight, font.pixels, font.glyphOf(U'…'));
    float used = 0;
    std::size_t end = 0;
    for (Walker walker{text}; !walker.done(); end = walker.at) {
        used += glyphs.advance(font.weight, font.pixels, font.glyphOf(walker.next()));
        if (used > room) break;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::size_t offsetOf(std::string_view text, std::size_t count) {
    Walker walker{text};
    while (count > 0 && !walker.done()) {
        walker.next();
        --count;
    }
    return walker.at;
}

}  // namespace fourfold::ui
