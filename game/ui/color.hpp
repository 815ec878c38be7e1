#pragma once

#include <cstdint>

namespace fourfold::ui {

// Red, green, blue and opacity, each from 0 to 1.
struct Color {
    float r = 0;
    float g = 0;
    float b = 0;
    float a = 1;

    // From 0xRRGGBB.
    [[nodiscard]] static constexpr Color hex(std::uint32_t rgb) {
        return {static_cast<float>(rgb >> 16 & 255U) / 255.0F, static_cast<float>(rgb >> 8 & 255U) / 255.0F,
                static_cast<float>(rgb & 255U) / 255.0F, 1.0F};
    }
    [[nodiscard]] constexpr Color faded(float opacity) const { return {r, g, b, a * opacity}; }
    // A mix of two colours: this one at share 0, the other at 1.
    [[nodiscard]] constexpr Color mixed(Color other, float share) const {
        const auto mix = [&](float from, float to) { return from + (to - from) * share; };
        return {mix(r, other.r), mix(g, other.g), mix(b, other.b), mix(a, other.a)};
    }
};

// The contrast ratio of two opaque colours by WCAG 2.1, 1 to 21. Text needs 4.5, signs and rings need 3.
[[nodiscard]] double contrast(Color a, Color b);

// The colour, mixed with as little of `ink` as makes it readable as text on the ground. `ink` itself must be readable
// there.
[[nodiscard]] Color readable(Color color, Color ground, Color ink);

// White if it is readable on the ground, else black: for text on a filled sign of any colour.
[[nodiscard]] Color inkOn(Color ground);

}  // namespace fourfold::ui
