#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

// Categories of Moodle's question bank: "$course$/top/Key accounts/Needs". A slash in a name is doubled.
namespace fourfold::exchange {

// The names from the outermost on, without those that only say whose category it is ("$course$", "top").
[[nodiscard]] std::vector<std::string> categoryPath(std::string_view text);

// The other way round. Line breaks become blanks, and slashes at the ends of a name full-width ones: they could not be
// told from those between names.
[[nodiscard]] std::string categoryText(std::span<const std::string> path);

}  // namespace fourfold::exchange
