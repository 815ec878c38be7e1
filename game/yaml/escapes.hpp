#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "core/diagnostic_code.hpp"

namespace fourfold::yaml {

// An escape sequence that yaml-cpp takes and a text must not hold.
struct WrongEscape {
    std::size_t offset = 0;  // of its backslash
    core::Code code{};       // badEscape, controlCharacter or noCharacter
    char32_t value = 0;      // what it stands for; 0 for badEscape
};

// The first wrong escape of the double-quoted scalar that opens at `open`. `source` is a text that yaml-cpp has read,
// so that every escape is complete.
[[nodiscard]] std::optional<WrongEscape> firstWrongEscape(std::string_view source, std::size_t open);

// The text of a double-quoted scalar, of which yaml-cpp leaves out half: for "\N" and "\_" it gives the last byte of
// their two (U+0085, U+00A0).
[[nodiscard]] std::string withWholeCharacters(const std::string& value);

}  // namespace fourfold::yaml
