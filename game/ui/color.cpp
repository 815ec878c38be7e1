#include "ui/color.hpp"

#include <algorithm>
#include <cmath>

namespace fourfold::ui {
namespace {

constexpr double least = 4.5;  // the least contrast of text in WCAG 2.1, level AA

// The relative luminance of WCAG 2.1.
double luminance(Color c) {
    const auto linear = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

}  // namespace

double contrast(Color a, Color b) {
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

Color readable(Color color, Color ground, Color ink) {
    for (float share = 0; share < 1; share += 0.05F) {
        const Color mixed = color.mixed(ink, share);
        if (contrast(mixed, ground) >= least) return mixed;
    }
    return ink;
}

Color inkOn(Color ground) {
    constexpr Color white = Color::hex(0xFFFFFF);
    return contrast(white, ground) >= least ? white : Color::hex(0x000000);
}

}  // namespace fourfold::ui
