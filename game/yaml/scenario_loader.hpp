#pragma once

#include <filesystem>

#include "yaml/scenario_text_loader.hpp"

namespace fourfold::yaml {

// loadScenarioText() for a file. A file that cannot be read is reported in the diagnostics, too.
[[nodiscard]] ScenarioFile loadScenario(const std::filesystem::path& path, const scenario::Catalogue& catalogue);

}  // namespace fourfold::yaml
