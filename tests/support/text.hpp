#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace fourfold::testing {

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// As it was before its lines were broken, where words are parted by spaces.
inline std::string unwrapped(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace fourfold::testing
