#pragma once

#include <string_view>

#include "core/text.hpp"

namespace fourfold::core {

// Whether a text has the part in it, whatever the case of its Latin letters. Everything has an empty part.
[[nodiscard]] bool matches(std::string_view text, std::string_view part);
// ... in either language.
[[nodiscard]] inline bool matches(const Text& text, std::string_view part) {
    return matches(text.en, part) || matches(text.zh, part);
}

// The text without blanks (ideographic ones too) at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace fourfold::core
