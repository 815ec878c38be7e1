#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace fourfold::scenario {

// What an author can choose of a person's looks; the keys and values are those of `portrait:` in a scenario file
// and the part names under assets/portraits.
enum class Feature : std::uint8_t { skin, face, age, hair, hairColor, glasses, beard, clothes, color, extra };
inline constexpr std::size_t featureCount = 10;

[[nodiscard]] std::string_view featureKey(Feature feature);
[[nodiscard]] std::span<const std::string_view> featureValues(Feature feature);

// A complete set of features: for each an index into featureValues().
struct Portrait {
    std::array<std::uint8_t, featureCount> values{};

    [[nodiscard]] std::string_view of(Feature feature) const {
        return featureValues(feature)[values[static_cast<std::size_t>(feature)]];
    }
    bool operator==(const Portrait&) const = default;
};

// A plausible face for a person of whom the author said nothing: always the same for the same id.
[[nodiscard]] Portrait portraitFor(std::string_view id);

// How a person looks at the trainee just now.
enum class Mood : std::uint8_t { calm, pleased, wary, upset, surprised };
inline constexpr std::array<std::string_view, 5> moodNames{"calm", "pleased", "wary", "upset", "surprised"};

}  // namespace fourfold::scenario
