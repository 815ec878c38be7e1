#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/language.hpp"

namespace fourfold::terminal {

// How many columns a UTF-8 text takes on a terminal: two for Chinese characters and their punctuation, none for marks
// that sit on the character before, one for all others. After Unicode's East Asian Width (UAX #11), where ambiguous
// characters count as narrow.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

// Breaks a text into lines of at most `width` columns, the first of them `first` columns shorter because something
// stands before it. Lines end where UAX #14 lets them; what has no such place within the width is cut. Blanks at the
// end of a line are left out. At least one line comes back.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t first,
                                            core::Language language);

}  // namespace fourfold::terminal
