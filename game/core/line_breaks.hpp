#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/language.hpp"

namespace fourfold::core {

// Whether a line may end between a character and the next one.
enum class LineBreak : std::uint8_t {
    forbidden,
    allowed,
    required,  // after a line feed
};

// For each byte of a text, valid UTF-8 or not, whether a line may end after it, by Unicode's line breaking algorithm
// (UAX #14): Chinese breaks between characters but keeps its punctuation together, English breaks at blanks. Bytes
// inside a character and the last byte of the text say `forbidden`.
[[nodiscard]] std::vector<LineBreak> lineBreaks(std::string_view text, Language language);

}  // namespace fourfold::core
