#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/time.hpp"
#include "desk/saved_files.hpp"

namespace fourfold::commands {

// The names and contents of files that are to be saved.
using NamedFiles = std::vector<std::pair<std::string, std::string>>;

// "fourfold-course-2026-11-25-0930", without an ending: of what, and when.
[[nodiscard]] std::string fileName(std::string_view what, core::Moment time);
// Saves files in the documents folder of the user, which is created if it is missing.
[[nodiscard]] desk::SavedFiles saveAmongDocuments(const NamedFiles& files);

}  // namespace fourfold::commands
