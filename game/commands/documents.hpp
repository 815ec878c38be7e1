#pragma once

#include <filesystem>

#include "core/paths.hpp"

namespace fourfold::commands {

// The user's folder for documents: XDG_DOCUMENTS_DIR, of the environment or as the desktop keeps it in user-dirs.dirs; else
// the home; empty without one.
[[nodiscard]] std::filesystem::path documentsFolder(const core::Environment& environment);

}  // namespace fourfold::commands
