#pragma once

#include <string>
#include <string_view>

namespace fourfold::core {

// A name, class or staff number in the one form in which it is stored and compared: however it was typed or pasted, the
// same name gives the same bytes. It is in Unicode's form NFKC (full-width letters become plain ones, é is one
// character) without characters that take no room; each run of blanks, tabs, line breaks and control characters is one
// blank, and none stands at its ends. Upper and lower case stay as they are. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string normalName(std::string_view text);

}  // namespace fourfold::core
