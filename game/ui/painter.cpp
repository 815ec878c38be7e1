#include "ui/painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/utf8.hpp"

namespace fourfold::ui {
namespace {

ImVec2 vec(Vec v) { return {v.x, v.y}; }
ImU32 packed(Color c) { return ImGui::ColorConvertFloat4ToU32({c.r, c.g, c.b, c.a}); }
ImTextureID id(unsigned name) { return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(name)); }

// The distance of the baseline from the top of a line.
float baselineOf(const Font& font, const platform::FontMetrics& metrics) {
    return std::round((font.lineHeight - metrics.ascent - metrics.descent) / 2 + metrics.ascent);
}

// The points of a rounded rectangle's edge, clockwise; as many for every rectangle.
constexpr std::size_t cornerPoints = 8;
std::array<Vec, 4 * cornerPoints> outline(const Rect& rect, float radius) {
    radius = std::min({radius, rect.w / 2, rect.h / 2});
    constexpr float quarter = std::numbers::pi_v<float> / 2;
    const std::array<Vec, 4> centres{{{rect.x + radius, rect.y + radius},
                                      {rect.right() - radius, rect.y + radius},
                                      {rect.right() - radius, rect.bottom() - radius},
                                      {rect.x + radius, rect.bottom() - radius}}};
    std::array<Vec, 4 * cornerPoints> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::size_t corner = i / cornerPoints;
        const float share = static_cast<float>(i % cornerPoints) / (cornerPoints - 1);
        const float angle = quarter * (2 + static_cast<float>(corner) + share);
        points[i] = {centres[corner].x + radius * std::cos(angle), centres[corner].y + radius * std::sin(angle)};
    }
    return points;
}

}  // namespace

void Painter::fill(const Rect& rect, Color color, float radius) {
    m_list.AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(color), radius);
}

void Painter::stroke(const Rect& rect, Color color, float thickness, float radius) {
    const Rect inner = rect.inset(thickness / 2);
    m_list.AddRect({inner.x, inner.y}, {inner.right(), inner.bottom()}, packed(color), radius, 0, thickness);
}

void Painter::gradient(const Rect& rect, Color top, Color bottom) {
    m_list.AddRectFilledMultiColor({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(top), packed(top),
                                   packed(bottom), packed(bottom));
}

void Painter::gradientAcross(const Rect& rect, Color left, Color right) {
    m_list.AddRectFilledMultiColor({rect.x, rect.y}, {rect.right(), rect.bottom()}, packed(left), packed(right),
                                   packed(right), packed(left));
}

void Painter::shadow(const Rect& rect, float radius, float depth) {
    if (m_theme.highContrast()) return;
    // A strip from just below the edge outwards. Nothing is drawn where the rectangle will be: for a software renderer,
    // filling its whole area several times costs more than the rest of a screen.
    const Rect out{rect.x - depth, rect.y - depth * 0.65F, rect.w + 2 * depth, rect.h + 2 * depth};
    const auto inner = outline(rect.inset(1), std::max(0.0F, radius - 1));
    const auto outer = outline(out, radius + depth);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const ImU32 dark = packed({0.04F, 0.06F, 0.12F, 0.22F});
    const ImU32 gone = packed({0.04F, 0.06F, 0.12F, 0});
    const auto count = static_cast<unsigned>(inner.size());
    m_list.PrimReserve(static_cast<int>(6 * count), static_cast<int>(2 * count));
    const unsigned first = m_list._VtxCurrentIdx;
    for (unsigned i = 0; i < count; ++i) {
        const unsigned next = (i + 1) % count;
        for (const unsigned vertex : {2 * i, 2 * i + 1, 2 * next + 1, 2 * i, 2 * next + 1, 2 * next}) {
            m_list.PrimWriteIdx(static_cast<ImDrawIdx>(first + vertex));
        }
    }
    for (unsigned i = 0; i < count; ++i) {
        m_list.PrimWriteVtx(vec(inner[i]), white, dark);
        m_list.PrimWriteVtx(vec(outer[i]), white, gone);
    }
}

void Painter::circle(Vec centre, float radius, Color color) {
    m_list.AddCircleFilled(vec(centre), radius, packed(color));
}

void Painter::arc(Vec centre, float radius, float thickness, float from, float to, Color color) {
    constexpr float turn = 2 * std::numbers::pi_v<float>;
    constexpr float top = -std::numbers::pi_v<float> / 2;
    if (to <= from) return;
    const int segments = std::max(3, static_cast<int>(96 * (to - from)));
    m_list.PathArcTo(vec(centre), radius, top + from * turn, top + to * turn, segments);
    m_list.PathStroke(packed(color), 0, thickness);
}

void Painter::line(Vec from, Vec to, Color color, float thickness) {
    m_list.AddLine(vec(from), vec(to), packed(color), thickness);
}

void Painter::curve(Vec from, Vec to, Color color, float thickness) {
    const float middle = (from.x + to.x) / 2;
    m_list.AddBezierCubic(vec(from), {middle, from.y}, {middle, to.y}, vec(to), packed(color), thickness);
}

void Painter::triangle(Vec a, Vec b, Vec c, Color color) {
    m_list.AddTriangleFilled(vec(a), vec(b), vec(c), packed(color));
}

void Painter::picture(const platform::Texture& texture, const Rect& rect, Color tint, float radius) {
    if (texture.empty()) return;
    m_list.AddImageRounded(id(texture.name()), {rect.x, rect.y}, {rect.right(), rect.bottom()}, {0, 0}, {1, 1},
                           packed(tint), radius);
}

void Painter::cover(const platform::Texture& texture, const Rect& rect, Color tint, float radius) {
    if (texture.empty() || rect.empty()) return;
    const auto width = static_cast<float>(texture.width());
    const auto height = static_cast<float>(texture.height());
    const float scale = std::max(rect.w / width, rect.h / height);
    const float u = (1 - rect.w / (width * scale)) / 2;
    const float v = (1 - rect.h / (height * scale)) / 2;
    m_list.AddImageRounded(id(texture.name()), {rect.x, rect.y}, {rect.right(), rect.bottom()}, {u, v}, {1 - u, 1 - v},
                           packed(tint), radius);
}

float Painter::run(float x, float baseline, std::string_view text, const Font& font, ImU32 color) {
    unsigned current = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = core::nextCharacter(text, at);
        if (c == '\n' || c == '\r') continue;
        const platform::Glyph& glyph = m_glyphs.glyph(font.weight, font.pixels, font.glyphOf(c));
        if (glyph.texture != 0) {
            if (glyph.texture != current) {
                if (current != 0) m_list.PopTextureID();
                m_list.PushTextureID(id(glyph.texture));
                current = glyph.texture;
            }
            const float pen = std::round(x);
            m_list.PrimReserve(6, 4);
            m_list.PrimRectUV({pen + glyph.left, baseline + glyph.top}, {pen + glyph.right, baseline + glyph.bottom},
                              {glyph.u0, glyph.v0}, {glyph.u1, glyph.v1}, color);
        }
        x += glyph.advance;
    }
    if (current != 0) m_list.PopTextureID();
    return x;
}

void Painter::text(Vec at, std::string_view text, TextStyle style, Color color) {
    const Font font = m_theme.font(style);
    run(at.x, std::round(at.y) + baselineOf(font, m_glyphs.metrics(font.pixels)), text, font, packed(color));
}

void Painter::label(const Rect& rect, std::string_view text, TextStyle style, Color color, Align align) {
    const Font font = m_theme.font(style);
    const std::string shown = fitted(m_glyphs, font, text, rect.w + 0.5F);
    const float spare = rect.w - textWidth(m_glyphs, font, shown);
    const float shift = align == Align::left ? 0 : align == Align::centre ? spare / 2 : spare;
    this->text({rect.x + shift, rect.y + (rect.h - font.lineHeight) / 2}, shown, style, color);
}

void Painter::block(Vec at, const TextBlock& block, std::string_view text, TextStyle style, Color color, float width,
                    Align align, std::size_t characters) {
    const Font font = m_theme.font(style);
    const float baseline = baselineOf(font, m_glyphs.metrics(font.pixels));
    const std::size_t shown = offsetOf(text, characters);
    const float top = m_list.GetClipRectMin().y - font.lineHeight;
    const float bottom = m_list.GetClipRectMax().y;
    float y = std::round(at.y) - font.lineHeight;
    for (const TextLine& line : block.lines) {
        y += font.lineHeight;
        if (line.begin >= shown || y > bottom) break;
        if (y < top) continue;
        const float spare = std::max(width, block.width) - line.width;
        const float shift = align == Align::left ? 0 : align == Align::centre ? spare / 2 : spare;
        run(at.x + shift, y + baseline, text.substr(line.begin, std::min(line.end, shown) - line.begin), font,
            packed(color));
    }
}

TextBlock Painter::layOut(std::string_view text, TextStyle style, float width, core::Language language) {
    return breakLines(m_glyphs, m_theme.font(style), text, width, language);
}

float Painter::width(std::string_view text, TextStyle style) { return textWidth(m_glyphs, m_theme.font(style), text); }

void Painter::pushClip(const Rect& rect) { m_list.PushClipRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, true); }

void Painter::popClip() { m_list.PopClipRect(); }

}  // namespace fourfold::ui
