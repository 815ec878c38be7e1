#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fourfold::testing {

// The faults of a source file by the rules of the house: which folder of game/ may include which other folder, and
// which folders may use which third-party library. `path` is relative to game/, as "engine/play.cpp". One sentence for
// each fault.
[[nodiscard]] std::vector<std::string> violations(const std::string& path, std::string_view text);

}  // namespace fourfold::testing
