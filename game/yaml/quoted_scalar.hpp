#pragma once

#include <string>
#include <string_view>

namespace fourfold::yaml {

// A text as a double-quoted YAML scalar on one line. It may hold what parse() accepts: line breaks and tabs, but no
// other control characters.
[[nodiscard]] std::string quotedScalar(std::string_view text);

}  // namespace fourfold::yaml
