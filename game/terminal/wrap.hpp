#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"

namespace fourfold::terminal {

// The width of a UTF-8 text on a terminal, in columns: two for Chinese characters and their punctuation, none for
// combining marks, one for all others. Source: Unicode's East Asian Width (UAX #11), with ambiguous characters as
// narrow.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

// Breaks a text into lines of at most `width` columns. The first line is `first` columns shorter, because other text
// stands before it. Lines end where UAX #14 allows it. A piece that is wider than a line is cut. Blanks at the end of a
// line are left out. Returns at least one line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t first,
                                            core::Language language);

}  // namespace fourfold::terminal
