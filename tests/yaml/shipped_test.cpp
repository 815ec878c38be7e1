#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "core/diagnostic_format.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"
#include "yaml/strings_loader.hpp"

using namespace fourfold;

namespace {

const std::filesystem::path root = FOURFOLD_SOURCE_DIR;

std::string listed(const core::Diagnostics& diagnostics) {
    std::string lines;
    for (const auto& diagnostic : diagnostics.all()) {
        lines += core::formatDiagnostic(diagnostic, core::Language::en) + "\n";
    }
    return lines;
}

}  // namespace

TEST_CASE("the shipped methods and golden rules have no errors") {
    const yaml::CatalogueFiles files = yaml::loadCatalogue(root / "assets");
    CHECK(listed(files.diagnostics) == "");
    CHECK(files.catalogue.method(scenario::fourDimensionMethod) != nullptr);
    CHECK(files.catalogue.method(scenario::traditionalMethod) != nullptr);
    CHECK(files.catalogue.tips.size() == 23);
}

TEST_CASE("the program's texts have the same keys and placeholders in both languages") {
    const yaml::StringsFiles files = yaml::loadStrings(root / "assets");
    CHECK(listed(files.diagnostics) == "");
    CHECK(files.strings.get("dimension.trust", core::Language::en) == "Trust");
    CHECK(files.strings.get("dimension.trust", core::Language::zh) == "信任");
}

TEST_CASE("every shipped scenario loads without errors or warnings") {
    const auto catalogue = yaml::loadCatalogue(root / "assets").catalogue;
    const std::vector folders{root / "scenarios"};
    const auto files = yaml::loadLibrary(folders, catalogue);
    CHECK(!files.empty());
    for (const yaml::ScenarioFile& file : files) {
        CAPTURE(file.path);
        CHECK(listed(file.diagnostics) == "");
        CHECK(file.scenario != nullptr);
    }
}
