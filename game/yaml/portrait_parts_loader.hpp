#pragma once

#include <filesystem>

#include "core/diagnostics.hpp"
#include "scenario/portrait_parts.hpp"

namespace fourfold::yaml {

struct PortraitPartsFile {
    scenario::PortraitParts parts;  // what could be read
    core::Diagnostics diagnostics;
};

// Reads portraits/parts.yaml in the folder of the program's assets.
[[nodiscard]] PortraitPartsFile loadPortraitParts(const std::filesystem::path& assets);

}  // namespace fourfold::yaml
