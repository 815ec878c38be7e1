#pragma once

#include "platform/glyph_atlas.hpp"
#include "scenario/dimension.hpp"
#include "ui/color.hpp"

namespace fourfold::ui {

// One kind of ground with the colours that are used on it.
struct Surface {
    Color ground;  // behind everything
    Color card;    // raised on the ground
    Color line;    // borders and rules
    Color text;
    Color muted;   // less important text; still readable on ground and card
    Color accent;  // text that can be pressed
};

struct Palette {
    Surface night;  // the stage and the home screen
    Surface paper;  // briefing, debrief, cards on the stage
    Color accent;   // filled buttons
    Color onAccent;
    Color warm;  // for attention
    Color onWarm;
    Color bad;  // for losses and errors
    Color onBad;
    Color good;
    Color focus;  // the ring around the focused control
    Color shade;  // laid over the screen behind a window
    scenario::PerDimension<Color> dimension;
};

[[nodiscard]] const Palette& calmPalette();
[[nodiscard]] const Palette& contrastPalette();

enum class TextStyle { tiny, small, smallStrong, body, strong, heading, title, display };

struct Font {
    platform::Weight weight = platform::Weight::regular;
    int pixels = 16;
    float lineHeight = 24;  // pixels
    bool latin = false;     // quotation marks, dash and ellipsis as in Latin text

    // The code of the character for GlyphAtlas.
    [[nodiscard]] char32_t glyphOf(char32_t c) const {
        const bool mark = (c >= 0x2014 && c <= 0x201D) || c == 0x2026;
        return latin && mark ? c | platform::narrow : c;
    }
};

// Colours and sizes for one window size and the trainee's settings. Sizes in the draw code are design units: pixels of
// a window of 1280x720 with text at 100 %.
class Theme {
public:
    struct Options {
        int width = 1280;
        int height = 720;
        int textPercent = 100;  // 80 to 150
        bool latin = false;     // the language is written in Latin letters
        bool highContrast = false;
        bool reducedMotion = false;
        bool operator==(const Options&) const = default;
    };

    explicit Theme(const Options& options);

    [[nodiscard]] const Palette& palette() const { return *m_palette; }
    [[nodiscard]] Font font(TextStyle style) const;
    // Design units as pixels: for gaps, borders and pictures.
    [[nodiscard]] float px(float units) const;
    // As px(), and larger with larger text: for rows and buttons that hold text.
    [[nodiscard]] float row(float units) const;
    [[nodiscard]] bool highContrast() const { return m_options.highContrast; }
    [[nodiscard]] bool reducedMotion() const { return m_options.reducedMotion; }
    [[nodiscard]] float unit() const { return m_unit; }
    // Whether the window is so small for its text that side columns should be left out.
    [[nodiscard]] bool cramped() const;

private:
    Options m_options;
    const Palette* m_palette;
    float m_unit = 1;
};

}  // namespace fourfold::ui
