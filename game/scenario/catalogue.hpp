#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.hpp"
#include "scenario/dimension.hpp"

namespace fourfold::scenario {

// A named weighting of the dimensions, from assets/methods.yaml.
struct Method {
    std::string id;
    core::Text name;
    core::Text text;
    Weights weights{};
};

// A golden rule of selling, from assets/golden_rules.yaml.
struct GoldenRule {
    std::string id;
    core::Text title;
    core::Text text;
};

// What every scenario may refer to by name.
struct Catalogue {
    std::vector<Method> methods;
    std::vector<GoldenRule> goldenRules;

    // Null when there is none of that id.
    [[nodiscard]] const Method* method(std::string_view id) const;
    // The weighting that plays are compared with. The loader refuses a catalogue without it. Throws std::logic_error
    // when a catalogue made in another way has none.
    [[nodiscard]] const Method& traditional() const;
    [[nodiscard]] const GoldenRule* goldenRule(std::string_view id) const;
};

// The weighting that the game teaches and the one it is compared with: ids in assets/methods.yaml.
inline constexpr std::string_view fourDimensionMethod = "four-dimension";
inline constexpr std::string_view traditionalMethod = "traditional";

}  // namespace fourfold::scenario
