#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/diagnostics.hpp"

namespace fourfold::yaml {

// The bytes of a regular file that is not larger than parse() accepts. Nothing, and a report, for a symbolic link,
// pipe, device or folder, or when the file cannot be read or is too large. Never waits for a pipe or device.
[[nodiscard]] std::optional<std::string> readSourceFile(const std::filesystem::path& path,
                                                        core::Diagnostics& diagnostics);

}  // namespace fourfold::yaml
