#pragma once

#include <filesystem>
#include <string_view>

namespace fourfold::commands {

// Writes a file in one piece, in the place of one that is there: whoever looks sees the old one or the new one, and where it
// cannot be written the old one stays. Returns 0 or an errno.
[[nodiscard]] int writeOver(const std::filesystem::path& path, std::string_view bytes);

}  // namespace fourfold::commands
