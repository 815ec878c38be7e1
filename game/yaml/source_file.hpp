#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/diagnostics.hpp"

namespace fourfold::yaml {

// The bytes of a file, if it is a regular file (no symbolic link, pipe, device or folder), can be read and is not
// larger than what parse() takes. What is wrong otherwise is reported. Never waits for a pipe or device.
[[nodiscard]] std::optional<std::string> readSourceFile(const std::filesystem::path& path,
                                                        core::Diagnostics& diagnostics);

}  // namespace fourfold::yaml
