#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace fourfold::ui {
namespace {

constexpr Color navy = Color::hex(0x1F2A44);
constexpr Color cream = Color::hex(0xF6F1E7);
constexpr Color teal = Color::hex(0x2A9D8F);
constexpr Color amber = Color::hex(0xE9A23B);
constexpr Color coral = Color::hex(0xD9604C);
constexpr Color iris = Color::hex(0x7D93CF);
constexpr Color white = Color::hex(0xFFFFFF);
constexpr Color black = Color::hex(0x000000);

constexpr Palette calm{
    .night = {.ground = Color::hex(0x18213A),
              .card = Color::hex(0x26334F),
              .line = Color::hex(0x41507A),
              .text = Color::hex(0xFBF8F1),
              .muted = Color::hex(0xB7C0D6),
              .accent = Color::hex(0x6FD3C5)},
    .paper = {.ground = cream,
              .card = Color::hex(0xFFFDF8),
              .line = Color::hex(0xDDD4C2),
              .text = navy,
              .muted = Color::hex(0x5E6780),
              .accent = Color::hex(0x14695E)},
    .accent = Color::hex(0x1D8377),
    .onAccent = white,
    .warm = amber,
    .onWarm = Color::hex(0x33220A),
    .bad = Color::hex(0xB8412E),
    .onBad = white,
    .good = teal,
    .focus = amber,
    .shade = Color{0.05F, 0.07F, 0.13F, 0.62F},
    .dimension = {teal, amber, iris, coral},
};

constexpr Palette strong{
    .night = {.ground = black,
              .card = Color::hex(0x0B0F1C),
              .line = white,
              .text = white,
              .muted = Color::hex(0xE4E8F2),
              .accent = Color::hex(0x7FF2E0)},
    .paper = {.ground = white,
              .card = white,
              .line = black,
              .text = black,
              .muted = Color::hex(0x242C40),
              .accent = Color::hex(0x00493F)},
    .accent = Color::hex(0x005A4F),
    .onAccent = white,
    .warm = Color::hex(0xFFC247),
    .onWarm = black,
    .bad = Color::hex(0xA31C08),
    .onBad = white,
    .good = Color::hex(0x00796A),
    .focus = Color::hex(0xFF8A00),
    .shade = Color{0, 0, 0, 0.82F},
    .dimension = {Color::hex(0x12A594), Color::hex(0xE08A00), Color::hex(0x6D86E0), Color::hex(0xE4502F)},
};

struct Size {
    float units;
    platform::Weight weight;
    float leading;  // line height in em
};

Size sizeOf(TextStyle style) {
    using platform::Weight;
    switch (style) {
        case TextStyle::tiny: return {13, Weight::regular, 1.4F};
        case TextStyle::small: return {15, Weight::regular, 1.45F};
        case TextStyle::smallStrong: return {15, Weight::bold, 1.45F};
        case TextStyle::body: return {18, Weight::regular, 1.5F};
        case TextStyle::strong: return {18, Weight::bold, 1.45F};
        case TextStyle::heading: return {23, Weight::bold, 1.35F};
        case TextStyle::title: return {33, Weight::bold, 1.25F};
        case TextStyle::display: return {54, Weight::bold, 1.15F};
    }
    return {18, Weight::regular, 1.5F};
}

constexpr float smallestUnit = 0.86F;  // text of 13 units must stay readable in the smallest window
constexpr float largestUnit = 4.0F;

}  // namespace

const Palette& calmPalette() { return calm; }
const Palette& contrastPalette() { return strong; }

Theme::Theme(const Options& options)
    : m_options(options), m_palette(options.highContrast ? &strong : &calm),
      m_unit(
          std::clamp(std::min(static_cast<float>(options.width) / 1280.0F, static_cast<float>(options.height) / 720.0F),
                     smallestUnit, largestUnit)) {}

Font Theme::font(TextStyle style) const {
    const Size size = sizeOf(style);
    float percent = static_cast<float>(m_options.textPercent) / 100.0F;
    // Large text need not grow as much.
    if (size.units > 30) percent = 1.0F + (percent - 1.0F) * 0.4F;
    const float pixels = std::max(10.0F, std::round(size.units * m_unit * percent));
    return {size.weight, static_cast<int>(pixels), std::round(pixels * size.leading), m_options.latin};
}

float Theme::px(float units) const { return std::round(units * m_unit); }

float Theme::row(float units) const {
    return std::round(units * m_unit * static_cast<float>(m_options.textPercent) / 100.0F);
}

bool Theme::cramped() const {
    const float text = m_unit * static_cast<float>(m_options.textPercent) / 100.0F;
    return static_cast<float>(m_options.width) / text < 1000.0F;
}

}  // namespace fourfold::ui
