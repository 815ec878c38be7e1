#pragma once

#include <string_view>

namespace fourfold::reports::html {

// The style sheet of a report: on screen as the program's paper, in print black on white on A4. Colours go with a mark
// or a word wherever they mean something.
[[nodiscard]] std::string_view styleSheet();

}  // namespace fourfold::reports::html
