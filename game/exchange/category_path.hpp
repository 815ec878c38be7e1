#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Categories of Moodle's question bank: "$course$/top/Key accounts/Needs". A slash in a name is doubled.
namespace fourfold::exchange {

// The names from the outermost on, without the ones that only name the owner ("$course$", "top").
[[nodiscard]] std::vector<std::string> categoryPath(std::string_view text);

// Writes such names as a path. Line breaks become blanks. Slashes at the ends of a name become full-width, since they
// would look like slashes between names.
[[nodiscard]] std::string categoryText(std::span<const std::string> path);

}  // namespace fourfold::exchange
