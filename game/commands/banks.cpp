#include "commands/banks.hpp"

#include <algorithm>
#include <set>

#include "commands/output.hpp"
#include "core/diagnostic_format.hpp"
#include "core/nearest.hpp"
#include "yaml/bank_files.hpp"
#include "yaml/bank_scenarios.hpp"
#include "yaml/library.hpp"

namespace fourfold::commands {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const quiz::Bank> usable(const yaml::BankFile& file, const Context& context) {
    if (!file.bank) {
        for (const core::Diagnostic& each : file.diagnostics.all())
            complain(core::formatDiagnostic(each, context.language));
    }
    return file.bank;
}

}  // namespace

std::vector<fs::path> bankPaths(const Context& context) {
    std::vector<fs::path> paths;
    std::set<std::string> known;
    for (const fs::path& folder : context.scenarioFolders) {
        for (const fs::path& path : yaml::scenarioPaths(folder / yaml::bankFolder, yaml::Subfolders::skip)) {
            if (known.insert(path.stem().string()).second) paths.push_back(path);
        }
    }
    return paths;
}

std::vector<yaml::BankFile> loadBanks(const Context& context) {
    std::vector<yaml::BankFile> banks;
    for (const fs::path& path : bankPaths(context)) banks.push_back(yaml::loadBank(path));
    return banks;
}

std::vector<std::shared_ptr<const quiz::Bank>> usableBanks(const Context& context) {
    std::vector<std::shared_ptr<const quiz::Bank>> banks;
    for (yaml::BankFile& file : loadBanks(context)) {
        if (file.bank) banks.push_back(std::move(file.bank));
    }
    return banks;
}

std::shared_ptr<const quiz::Bank> findBank(const std::string& argument, const Context& context) {
    if (looksLikePath(argument)) return usable(yaml::loadBank(argument), context);
    std::vector<std::string> names;
    for (const fs::path& path : bankPaths(context)) {
        if (path.stem() == argument) return usable(yaml::loadBank(path), context);
        names.push_back(path.stem().string());
    }
    const auto name = core::nearestOf(argument, names);
    complain(name ? context.text("command.no_bank_but", fmt::arg("name", argument), fmt::arg("nearest", *name))
                  : context.text("command.no_bank", fmt::arg("name", argument)));
    return nullptr;
}

coach::SolvedScenarios scenariosOf(const quiz::Bank& bank, const Context& context,
                                   std::shared_ptr<records::AttemptStore> store) {
    const auto find = [scenarios = yaml::BankScenarios(bank.path, context.scenarioFolders), store = std::move(store),
                       &context](const std::string& name, const std::string& digest) {
        auto found = scenarios.find(name, context.catalogue, digest).scenario;
        return found || !store || digest.empty() ? found : store->scenario(name, digest);
    };
    return {find, context.catalogue.traditional().weights};
}

}  // namespace fourfold::commands
