#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace fourfold::scenario {

// How a portrait is stacked from parts: the content of assets/portraits/parts.yaml.
struct PortraitParts {
    // What a layer's colours are multiplied by.
    enum class Tint : std::uint8_t { none, skin, hair, clothes };

    struct Layer {
        std::string part;  // a file's name without suffix, with <hair>, <clothes>, <mood> ... in place of values
        Tint tint = Tint::none;
    };

    struct Colour {
        std::uint8_t red = 255;
        std::uint8_t green = 255;
        std::uint8_t blue = 255;
    };
    using Colours = std::map<std::string, Colour, std::less<>>;

    std::vector<Layer> layers;  // from back to front
    std::string childFolder;    // where the parts of a child are looked for first
    double childScale = 1.0;    // of the whole figure; its lower edge stays in place
    Colours skin;
    Colours hair;
    Colours clothes;
};

inline constexpr std::array<std::string_view, 4> tintNames{"none", "skin", "hair", "clothes"};

}  // namespace fourfold::scenario
