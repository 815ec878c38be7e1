#include "yaml/bank_scenarios.hpp"

#include <system_error>

#include "yaml/bank_files.hpp"
#include "yaml/library.hpp"
#include "yaml/scenario_loader.hpp"

namespace fourfold::yaml {

namespace fs = std::filesystem;

BankScenarios::BankScenarios(const fs::path& bank, const std::vector<fs::path>& others) {
    std::error_code ignored;
    const fs::path folder = fs::absolute(bank, ignored).parent_path();
    std::vector<fs::path> folders{folder.parent_path(), folder};
    folders.insert(folders.end(), others.begin(), others.end());
    for (const fs::path& each : folders) {
        for (const fs::path& path : scenarioPaths(each, Subfolders::skip))
            m_files[path.stem().string()].push_back(path);
    }
}

std::vector<std::string> BankScenarios::names() const {
    std::vector<std::string> names;
    for (const auto& [name, paths] : m_files) names.push_back(name);
    return names;
}

BankScenarios::Found BankScenarios::find(const std::string& name, const scenario::Catalogue& catalogue,
                                         const std::string& digest) const {
    const auto found = m_files.find(name);
    if (found == m_files.end()) return {};
    for (const fs::path& path : found->second) {
        // A question bank may have the same name as the scenario.
        if (kindOfFile(path) != FileKind::scenario) continue;
        auto scenario = loadScenario(path, catalogue).scenario;
        const bool isWanted = digest.empty() || (scenario && scenario->digest.names(digest));
        if (isWanted) return {.exists = true, .scenario = std::move(scenario)};
    }
    return {};
}

}  // namespace fourfold::yaml
