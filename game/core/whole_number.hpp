#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>
#include <system_error>

namespace fourfold::core {

// The whole number that all of the text is, in decimal digits: nothing for any other text, an empty one, and a number
// that does not fit. Only a negative number has a sign.
template <std::integral Number>
[[nodiscard]] std::optional<Number> wholeNumber(std::string_view text) {
    Number number = 0;
    const char* const last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data(), last, number);
    if (error != std::errc() || end != last) return std::nullopt;
    return number;
}

}  // namespace fourfold::core
