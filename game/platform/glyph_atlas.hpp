#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "platform/font_files.hpp"
#include "platform/texture.hpp"

namespace fourfold::platform {

enum class Weight : std::uint8_t { regular, bold };

// Added to a character that is to be drawn as in Latin text: the quotation marks of a Chinese font are as wide as a
// whole Chinese character, and so are its dash and ellipsis.
inline constexpr char32_t narrow = 0x200000;

// One character at one size, ready to be drawn: a rectangle of a page, and where it stands relative to the pen on the
// baseline (pixels, y downward).
struct Glyph {
    unsigned texture = 0;  // 0: nothing to draw, such as a blank, or no graphics yet
    float left = 0, top = 0, right = 0, bottom = 0;
    float u0 = 0, v0 = 0, u1 = 0, v1 = 0;
    float advance = 0;
    std::optional<std::uint16_t> page{};  // the page that holds it
};

// A spot of a page that is white all around.
struct Dot {
    unsigned texture = 0;
    float u = 0, v = 0;
};

// Height of a line's parts at one size, in pixels.
struct FontMetrics {
    float ascent = 0;
    float descent = 0;  // positive
};

// The glyphs of the characters that were needed so far. FreeType draws each one when a text first needs it, before that
// frame is presented, so that no text shows a box instead of a glyph. Glyphs can be drawn and measured before there are
// graphics; open() makes them visible.
class GlyphAtlas {
public:
    explicit GlyphAtlas(const FontChoice& fonts);
    ~GlyphAtlas();
    GlyphAtlas(const GlyphAtlas&) = delete;
    GlyphAtlas& operator=(const GlyphAtlas&) = delete;

    [[nodiscard]] const Glyph& glyph(Weight weight, int pixels, char32_t character);
    // The horizontal room of the character in pixels.
    [[nodiscard]] float advance(Weight weight, int pixels, char32_t character) {
        return glyph(weight, pixels, character).advance;
    }
    [[nodiscard]] FontMetrics metrics(int pixels) const;

    [[nodiscard]] Dot dot();

    // Moves the pages into the graphics memory of the window, whose context must be current. Must be called only once.
    void open();

    // Frees what only a few new glyphs need. To be called after a frame.
    void tidy();
    // Forgets every glyph. To be called when sizes change.
    void clear();
    [[nodiscard]] std::size_t pages() const { return m_pages.size(); }

private:
    struct Faces;
    struct Spot {
        int x = 0;
        int y = 0;
    };

    struct Page {
        Texture texture;
        std::vector<std::uint8_t> opacity;  // until there are graphics
    };

    [[nodiscard]] Glyph draw(Weight weight, int pixels, char32_t character);
    static void set(Page& page, Spot spot, int width, int height, const std::uint8_t* opacity, int rowBytes);
    [[nodiscard]] Spot reserve(int width, int height);
    void addPage();

    std::unique_ptr<Faces> m_faces;
    std::unordered_map<std::uint64_t, Glyph> m_glyphs;
    std::vector<Page> m_pages;
    bool m_isOpen = false;
    Spot m_next;      // on the last page, in the current shelf
    int m_shelf = 0;  // height of that shelf
};

}  // namespace fourfold::platform
