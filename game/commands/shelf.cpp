#include "commands/shelf.hpp"

#include <span>
#include <utility>

#include "yaml/bank_files.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/library.hpp"

namespace fourfold::commands {

reports::Shelf shelfOf(const Context& context, records::AttemptStore& store) {
    reports::Shelf shelf(context.catalogue.traditional().weights);
    for (const std::filesystem::path& folder : context.scenarioFolders) {
        for (const yaml::ScenarioFile& file : yaml::loadLibrary(std::span(&folder, 1), context.catalogue)) {
            if (file.scenario) shelf.add(file.scenario);
        }
        for (const std::filesystem::path& path :
             yaml::scenarioPaths(folder / yaml::bankFolder, yaml::Subfolders::skip)) {
            if (const auto bank = yaml::loadBank(path).bank) shelf.add(bank);
        }
    }
    // A store that cannot be read is told of by whoever reads the records.
    if (auto kept = store.versions()) shelf.add(std::move(kept).value(), store.versionReader());
    return shelf;
}

}  // namespace fourfold::commands
