#include "ui/portrait_maker.hpp"

#include <cmath>

namespace fourfold::ui {
namespace {

using platform::Image;
using platform::Tint;
using scenario::Feature;
using scenario::Portrait;
using scenario::PortraitParts;

constexpr int canvasWidth = 480;
constexpr int canvasHeight = 600;

// The name of a part, with the values of the person and the expression filled in.
std::string filled(const std::string& pattern, const Portrait& portrait, const Expression& expression) {
    const std::size_t open = pattern.find('<');
    const std::size_t close = pattern.find('>', open);
    if (open == std::string::npos || close == std::string::npos) return pattern;
    const std::string key = pattern.substr(open + 1, close - open - 1);
    std::string value;
    if (key == "mood") {
        value = scenario::moodNames[static_cast<std::size_t>(expression.mood)];
        if (expression.speaking && pattern.starts_with("mouth-")) value = "open";
        if (expression.blinking && pattern.starts_with("eyes-")) value = "blink";
    } else {
        for (std::size_t i = 0; i < scenario::featureCount; ++i) {
            const auto feature = static_cast<Feature>(i);
            if (scenario::featureKey(feature) == key) value = portrait.of(feature);
        }
    }
    return filled(pattern.substr(0, open) + value + pattern.substr(close + 1), portrait, expression);
}

Tint found(const PortraitParts::Colours& colours, std::string_view name) {
    const auto it = colours.find(name);
    return it == colours.end() ? Tint{} : Tint{it->second.red, it->second.green, it->second.blue};
}

}  // namespace

Image PortraitMaker::part(const std::string& name, bool child, int height) const {
    if (child) {
        Image own = Image::load(m_folder / m_parts.childFolder / (name + ".png"), height);
        if (!own.empty()) return own;
    }
    return Image::load(m_folder / (name + ".png"), height);
}

Tint PortraitMaker::tint(PortraitParts::Tint tint, const Portrait& portrait) const {
    switch (tint) {
        case PortraitParts::Tint::skin: return found(m_parts.skin, portrait.of(Feature::skin));
        case PortraitParts::Tint::hair: return found(m_parts.hair, portrait.of(Feature::hairColor));
        case PortraitParts::Tint::clothes: return found(m_parts.clothes, portrait.of(Feature::color));
        case PortraitParts::Tint::none: break;
    }
    return {};
}

Image PortraitMaker::make(const Portrait& portrait, Expression expression, int height) const {
    const bool child = portrait.of(Feature::age) == "child";
    const auto target = static_cast<int>(std::lround(height * (child ? m_parts.childScale : 1.0)));
    Image figure;
    for (const PortraitParts::Layer& layer : m_parts.layers) {
        // Each part is reduced by itself: at full size the parts would take several times the memory of the figure.
        const Image over = part(filled(layer.part, portrait, expression), child, target);
        if (over.empty()) continue;
        if (figure.empty()) figure = Image(over.width(), over.height());
        figure.lay(over, tint(layer.tint, portrait));
    }
    return figure.empty() ? Image::figure(canvasWidth * target / canvasHeight, target) : figure;
}

}  // namespace fourfold::ui
