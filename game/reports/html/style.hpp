#pragma once

#include <string_view>

namespace fourfold::reports::html {

// The style sheet of a report: on screen the paper look of the program, in print black on white on A4. Where a colour
// has a meaning, a mark or a word says the same.
[[nodiscard]] std::string_view styleSheet();

}  // namespace fourfold::reports::html
