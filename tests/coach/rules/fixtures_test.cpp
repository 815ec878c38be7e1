#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "coach/rules/lint_rule.hpp"
#include "support/fault_fixture.hpp"
#include "support/temp_folder.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

// Each file tests/fixtures/coach/fNNNN-*.yaml is a scenario with one fault, see support/fault_fixture.hpp.
namespace {

std::vector<fs::path> coachFixtures() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fixtures / "coach")) {
        if (entry.path().filename().string().starts_with('f')) paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

// The findings, as "F0201 181". The file must have no errors of format.
std::vector<std::string> foundIn(const std::string& text, const fs::path& path) {
    const yaml::ScenarioFile file = yaml::loadScenarioText(text, path.string(), shippedCatalogue());
    REQUIRE_MESSAGE(file.scenario != nullptr, listed(file.diagnostics));
    const scenario::Weights weights = shippedCatalogue().method(scenario::traditionalMethod)->weights;
    const core::Diagnostics all = coach::rules::inspect(file.scenario, weights);
    std::vector<std::string> found;
    for (const core::Diagnostic& diagnostic : all.all()) {
        found.push_back(fmt::format("{} {}", core::entryOf(diagnostic.code).name, diagnostic.position.line));
    }
    return found;
}

}  // namespace

TEST_CASE("nothing is found in a sound scenario") {
    const fs::path path = fixtures / "coach" / "sound.yaml";
    CHECK(fmt::format("{}", fmt::join(foundIn(readText(path), path), ", ")) == "");
}

TEST_CASE("each fixture of the coach has the finding that its first line names, and mended it has none of that kind") {
    for (const fs::path& path : coachFixtures()) {
        CAPTURE(path);
        const std::string text = readText(path);
        const FaultFixture fixture = faultFixture(text);
        const std::vector<std::string> found = foundIn(text, path);
        const std::string all = fmt::format("{}", fmt::join(found, ", "));
        CAPTURE(all);
        CHECK(std::ranges::find(found, fixture.expected) != found.end());
        REQUIRE(!fixture.mended.empty());
        for (const std::string& left : foundIn(fixture.mended, path)) CHECK(!left.starts_with(fixture.code()));
    }
}

TEST_CASE("each fixture of the coach is named after its code") {
    for (const fs::path& path : coachFixtures()) {
        std::string code = path.filename().string().substr(0, 5);
        code.front() = 'F';
        CAPTURE(path);
        CHECK(faultFixture(readText(path)).code() == code);
    }
}
