#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

#include <imgui.h>

#include "platform/texture.hpp"
#include "ui/geometry.hpp"
#include "ui/text_layout.hpp"
#include "ui/theme.hpp"

namespace fourfold::ui {

enum class Align { left, centre, right };

// Draws shapes, pictures and text onto one frame. Everything on the screen goes through it.
class Painter {
public:
    Painter(ImDrawList& list, platform::GlyphAtlas& glyphs, const Theme& theme)
        : m_list(list), m_glyphs(glyphs), m_theme(theme) {}

    // Sets the colour of the whole window below everything drawn. It costs nothing, unlike a filled rectangle of that
    // size.
    void ground(Color color) { m_ground = color; }
    [[nodiscard]] Color groundColor() const { return m_ground; }

    void fill(const Rect& rect, Color color, float radius = 0);
    void stroke(const Rect& rect, Color color, float thickness, float radius = 0);
    void gradient(const Rect& rect, Color top, Color bottom);
    void gradientAcross(const Rect& rect, Color left, Color right);
    // A shadow around a rectangle that is drawn afterwards, wider at the lower edge; it extends `depth` pixels.
    void shadow(const Rect& rect, float radius, float depth);
    void circle(Vec centre, float radius, Color color);
    // Part of a ring, clockwise from the top: from and to in turns, 0 to 1.
    void arc(Vec centre, float radius, float thickness, float from, float to, Color color);
    void line(Vec from, Vec to, Color color, float thickness);
    // A curve from left to right that is level at both ends.
    void curve(Vec from, Vec to, Color color, float thickness);
    void triangle(Vec a, Vec b, Vec c, Color color);
    void picture(const platform::Texture& texture, const Rect& rect, Color tint = {1, 1, 1, 1}, float radius = 0);
    // The picture scaled so that it covers the rectangle, its overhang cut off evenly.
    void cover(const platform::Texture& texture, const Rect& rect, Color tint = {1, 1, 1, 1}, float radius = 0);

    // One line of text, its top left corner at `at`.
    void text(Vec at, std::string_view text, TextStyle style, Color color);
    // One line within a rectangle, centred vertically and cut with an ellipsis where it does not fit.
    void label(const Rect& rect, std::string_view text, TextStyle style, Color color, Align align = Align::left);
    // Draws the first `characters` code points of a text that was broken into lines.
    void block(Vec at, const TextBlock& block, std::string_view text, TextStyle style, Color color, float width = 0,
               Align align = Align::left, std::size_t characters = std::numeric_limits<std::size_t>::max());

    [[nodiscard]] TextBlock layOut(std::string_view text, TextStyle style, float width, core::Language language);
    [[nodiscard]] float width(std::string_view text, TextStyle style);
    [[nodiscard]] float lineHeight(TextStyle style) const { return m_theme.font(style).lineHeight; }

    void pushClip(const Rect& rect);
    void popClip();

private:
    // Draws a text on a baseline; returns where the pen ends.
    float run(float x, float baseline, std::string_view text, const Font& font, ImU32 color);

    ImDrawList& m_list;
    platform::GlyphAtlas& m_glyphs;
    const Theme& m_theme;
    Color m_ground{0, 0, 0, 1};
};

}  // namespace fourfold::ui
