#include "yaml/scenario_loader.hpp"

#include <utility>

#include "yaml/file_parts.hpp"
#include "yaml/source_file.hpp"

namespace fourfold::yaml {

ScenarioFile loadScenario(const std::filesystem::path& path, const scenario::Catalogue& catalogue) {
    core::Diagnostics diagnostics(path.string());
    if (const auto bytes = readSourceFile(path, diagnostics)) return loadScenarioText(*bytes, path.string(), catalogue);
    diagnostics.finish();
    return {.path = path.string(),
            .id = stemOf(path.string()),
            .title = {},
            .scenario = {},
            .diagnostics = std::move(diagnostics)};
}

}  // namespace fourfold::yaml
