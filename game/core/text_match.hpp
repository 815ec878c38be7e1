#pragma once

#include <string_view>

#include "core/text.hpp"

namespace fourfold::core {

// Whether a text contains the part, ignoring the case of Latin letters. Every text contains an empty part.
[[nodiscard]] bool matches(std::string_view text, std::string_view part);
// Whether the text contains it in either language.
[[nodiscard]] inline bool matches(const Text& text, std::string_view part) {
    return matches(text.en, part) || matches(text.zh, part);
}

// The text without blanks (ideographic ones too) at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace fourfold::core
