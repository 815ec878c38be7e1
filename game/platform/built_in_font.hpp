#pragma once

#include <vector>

namespace fourfold::platform {

// The small Latin font inside Dear ImGui, as TrueType bytes: it is used when the machine has no font at all.
[[nodiscard]] std::vector<unsigned char> builtInFont();

}  // namespace fourfold::platform
