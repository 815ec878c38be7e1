#pragma once

#include <filesystem>

#include "core/diagnostics.hpp"
#include "scenario/catalogue.hpp"

namespace fourfold::yaml {

struct CatalogueFiles {
    scenario::Catalogue
        catalogue;  // what could be read; without an error it has both methods that the game names itself
    core::Diagnostics diagnostics;
};

// Reads methods.yaml and golden_rules.yaml in the folder of the program's assets.
[[nodiscard]] CatalogueFiles loadCatalogue(const std::filesystem::path& assets);

}  // namespace fourfold::yaml
