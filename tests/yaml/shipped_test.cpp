#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"
#include "yaml/strings_loader.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

TEST_CASE("the shipped methods and golden rules have no errors") {
    const yaml::CatalogueFiles files = yaml::loadCatalogue(sourceRoot / "assets");
    CHECK(listed(files.diagnostics) == "");
    CHECK(files.catalogue.method(scenario::fourDimensionMethod) != nullptr);
    CHECK(files.catalogue.traditional().weights == scenario::Weights{10, 20, 30, 40});
    CHECK(files.catalogue.goldenRules.size() == 23);
}

TEST_CASE("the program's texts have the same keys and placeholders in both languages") {
    const yaml::StringsFiles files = yaml::loadStrings(sourceRoot / "assets");
    CHECK(listed(files.diagnostics) == "");
    CHECK(files.strings.get("dimension.trust", core::Language::en) == "Trust");
    CHECK(files.strings.get("dimension.trust", core::Language::zh) == "信任");
}

TEST_CASE("a text that depends on a number has both of its forms") {
    const auto strings = yaml::loadStrings(sourceRoot / "assets").strings;
    for (const std::string& key : strings.keys()) {
        CAPTURE(key);
        if (key.ends_with(".one")) CHECK(strings.has(key.substr(0, key.size() - 4) + ".other"));
    }
}

TEST_CASE("every shipped scenario loads without errors or warnings") {
    const std::vector folders{sourceRoot / "scenarios"};
    const auto files = yaml::loadLibrary(folders, shippedCatalogue());
    CHECK(!files.empty());
    for (const yaml::ScenarioFile& file : files) {
        CAPTURE(file.path);
        CHECK(listed(file.diagnostics) == "");
        CHECK(file.scenario != nullptr);
    }
}

TEST_CASE("assets that are missing or wrong are reported with their file") {
    const yaml::CatalogueFiles files = yaml::loadCatalogue(fixtures / "no-such-folder");
    CHECK(brief(files.diagnostics) == "F0001 0:0\nF0001 0:0\n");
    CHECK(files.diagnostics.all()[1].path == (fixtures / "no-such-folder" / "golden_rules.yaml").string());
    CHECK(yaml::loadStrings(fixtures / "no-such-folder").diagnostics.errors() == 2);
}
