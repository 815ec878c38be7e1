#pragma once

#include <string_view>

namespace fourfold::ui {

// Whether a text has the part in it, whatever the case of its Latin letters. Everything has an empty part.
[[nodiscard]] bool matches(std::string_view text, std::string_view part);

// The text without blanks (ideographic ones too) at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

}  // namespace fourfold::ui
