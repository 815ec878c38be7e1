#include "scenario/portrait.hpp"

#include "core/hash.hpp"
#include "core/random.hpp"

namespace fourfold::scenario {
namespace {

using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 4> skins{"fair", "light", "tan", "brown"};
constexpr std::array<std::string_view, 4> faces{"round", "oval", "square", "long"};
constexpr std::array<std::string_view, 4> ages{"child", "young", "adult", "senior"};
constexpr std::array<std::string_view, 12> hairs{"crew", "side-part", "swept-back", "tousled",  "balding",  "bald",
                                                 "bob",  "long",      "bun",        "ponytail", "pigtails", "perm"};
constexpr std::array<std::string_view, 5> hairColors{"black", "dark-brown", "brown", "grey", "white"};
constexpr std::array<std::string_view, 3> glasses{"none", "round", "square"};
constexpr std::array<std::string_view, 4> beards{"none", "stubble", "moustache", "goatee"};
constexpr std::array<std::string_view, 11> clothes{"suit",   "blazer",   "shirt",    "polo",  "blouse", "cardigan",
                                                   "jacket", "workwear", "lab-coat", "apron", "hoodie"};
constexpr std::array<std::string_view, 11> colors{"navy", "charcoal", "brown",  "green", "teal",  "sky",
                                                  "red",  "rose",     "yellow", "cream", "purple"};
constexpr std::array<std::string_view, 7> extras{"none", "lanyard", "helmet", "bow", "scarf", "pen", "earrings"};

constexpr std::array<std::string_view, featureCount> keys{"skin",    "face",  "age",     "hair",  "hair_color",
                                                          "glasses", "beard", "clothes", "color", "extra"};

std::uint8_t position(Feature feature, std::string_view value) {
    const Names values = featureValues(feature);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i] == value) return static_cast<std::uint8_t>(i);
    }
    return 0;
}

}  // namespace

std::string_view featureKey(Feature feature) { return keys[static_cast<std::size_t>(feature)]; }

std::span<const std::string_view> featureValues(Feature feature) {
    switch (feature) {
        case Feature::skin: return skins;
        case Feature::face: return faces;
        case Feature::age: return ages;
        case Feature::hair: return hairs;
        case Feature::hairColor: return hairColors;
        case Feature::glasses: return glasses;
        case Feature::beard: return beards;
        case Feature::clothes: return clothes;
        case Feature::color: return colors;
        case Feature::extra: return extras;
    }
    return {};
}

Portrait portraitFor(std::string_view id) {
    const std::uint64_t seed = core::fnv1a(id);
    core::Random random(seed);

    Portrait portrait;
    const auto any = [&](Feature feature) {
        const auto count = static_cast<std::uint32_t>(featureValues(feature).size());
        portrait.values[static_cast<std::size_t>(feature)] = static_cast<std::uint8_t>(random.below(count));
    };
    const auto fixed = [&](Feature feature, std::string_view value) {
        portrait.values[static_cast<std::size_t>(feature)] = position(feature, value);
    };
    for (const Feature feature : {Feature::skin, Feature::face, Feature::hair, Feature::clothes, Feature::color}) {
        any(feature);
    }
    if (portrait.of(Feature::hair) == "pigtails") fixed(Feature::hair, "bob");  // pigtails are for children
    fixed(Feature::age, "adult");
    fixed(Feature::hairColor, random.below(3) == 0 ? "dark-brown" : "black");
    if (random.below(3) == 0) any(Feature::glasses);
    return portrait;
}

}  // namespace fourfold::scenario
