#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

// Where scalars end in the text of a file.
namespace fourfold::yaml {

// The number of bytes that a plain text takes in `source`, which begins where the text does. Line breaks in the source
// were folded into blanks of the text. Nothing when the two do not match.
[[nodiscard]] std::optional<std::size_t> sizeInSource(std::string_view text, std::string_view source);

// The offset after the closing quote of the quoted text that begins at `open`; npos when the quote is never closed.
[[nodiscard]] std::size_t endOfQuote(std::string_view source, std::size_t open);

}  // namespace fourfold::yaml
