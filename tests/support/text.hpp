#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace fourfold::testing {

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// The text before its lines were broken, for languages with blanks between words.
inline std::string unwrapped(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text;
}

}  // namespace fourfold::testing
