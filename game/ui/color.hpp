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
    // This colour at 0, the other at 1.
    [[nodiscard]] constexpr Color mixed(Color other, float share) const {
        const auto mix = [&](float from, float to) { return from + (to - from) * share; };
        return {mix(r, other.r), mix(g, other.g), mix(b, other.b), mix(a, other.a)};
    }
};

}  // namespace fourfold::ui
