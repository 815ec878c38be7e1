#include "yaml/catalogue_loader.hpp"

#include <string>

#include <doctest/doctest.h>

#include "support/temp_folder.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;

namespace {

// The findings in a folder of assets whose methods are these lines.
std::string faultsOf(const std::string& methods) {
    const TempFolder folder;
    writeText(folder.path() / "methods.yaml", methods);
    std::filesystem::copy_file(sourceRoot / "assets/golden_rules.yaml", folder.path() / "golden_rules.yaml");
    return listed(yaml::loadCatalogue(folder.path()).diagnostics);
}

std::string method(const std::string& id) {
    return id +
           ":\n  name: {en: A name, zh: 名字}\n  text: {en: A text., zh: 一句话。}\n"
           "  weights: {trust: 40, needs: 30, objections: 20, close: 10}\n";
}

}  // namespace

TEST_CASE("a catalogue without a method that the game names itself is an error") {
    CHECK(faultsOf(method("four-dimension") + method("traditional")) == "");
    CHECK(faultsOf(method("four-dimension") + method("other")).find("F0057") != std::string::npos);
    CHECK(faultsOf(method("four-dimension") + method("other")).find("traditional") != std::string::npos);
    CHECK(faultsOf(method("traditional")).find("four-dimension") != std::string::npos);
}
