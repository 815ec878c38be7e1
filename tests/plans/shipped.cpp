#include "plans/shipped.hpp"

#include <filesystem>

#include <doctest/doctest.h>

#include "scenario/catalogue.hpp"
#include "support/built.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

namespace fourfold::testing {

std::vector<std::unique_ptr<Shipped>> shippedScenarios() {
    const std::filesystem::path root = fourfold::testing::inSource();
    const auto catalogue = yaml::loadCatalogue(root / "assets").catalogue;
    const std::vector<std::filesystem::path> folders{root / "scenarios"};
    std::vector<std::unique_ptr<Shipped>> shipped;
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, catalogue)) {
        REQUIRE_MESSAGE(file.scenario != nullptr, file.path);
        shipped.push_back(std::make_unique<Shipped>(file.scenario, catalogue.traditional().weights));
        REQUIRE_MESSAGE(shipped.back()->solution.exact(), file.path);
    }
    REQUIRE(shipped.size() >= 3);
    return shipped;
}

}  // namespace fourfold::testing
