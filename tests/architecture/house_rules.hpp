#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fourfold::testing {

// What is wrong with a source file by the rules of the house: which folder of game/ may include which, and which
// third-party library lives behind which folder. `path` is relative to game/, as "engine/play.cpp". One sentence each.
[[nodiscard]] std::vector<std::string> violations(const std::string& path, std::string_view text);

}  // namespace fourfold::testing
