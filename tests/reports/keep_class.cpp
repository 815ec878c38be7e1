// Fills a store of records with a class that plays the shipped scenarios and takes the shipped exams, so that reports
// can be looked at:
//
//   keep_class STORE CLASS SEED NAME...
#include <cstdlib>

#include <fmt/core.h>

#include "support/built.hpp"
#include "support/generated_class.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

using namespace fourfold;

int main(int argc, char** argv) {
    if (argc < 5) {
        fmt::print(stderr, "keep_class STORE CLASS SEED NAME...\n");
        return 2;
    }
    const std::filesystem::path source = fourfold::testing::inSource();
    const auto catalogue = yaml::loadCatalogue(source / "assets").catalogue;
    testing::ClassPlan plan{.names = {argv + 4, argv + argc},
                            .className = argv[2],
                            .scenarios = {},
                            .banks = {},
                            .seed = std::strtoull(argv[3], nullptr, 10)};
    reports::Shelf shelf({10, 20, 30, 40});
    const std::vector<std::filesystem::path> folders{source / "scenarios"};
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, catalogue)) {
        shelf.add(file.scenario);
        plan.scenarios.push_back(file.scenario);
    }
    for (const char* name : {"four-dimension-basics", "key-account-final"}) {
        const auto bank = yaml::loadBank(source / "scenarios/quizzes" / (std::string(name) + ".yaml")).bank;
        shelf.add(bank);
        plan.banks.push_back(bank);
    }
    records::AttemptStore store(argv[1]);
    testing::keepClass(store, plan, shelf);
    return 0;
}
