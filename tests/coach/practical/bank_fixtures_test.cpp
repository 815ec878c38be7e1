#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "coach/practical/references.hpp"
#include "support/fault_fixture.hpp"
#include "support/temp_folder.hpp"
#include "yaml/bank_loader.hpp"
#include "yaml/support.hpp"

using namespace fourfold;
using namespace fourfold::testing;
namespace fs = std::filesystem;

// Each file tests/fixtures/quiz/fNNNN-*.yaml is a bank with one fault, see support/fault_fixture.hpp.
namespace {

std::vector<fs::path> bankFixtures() {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(fixtures / "quiz")) {
        if (entry.path().filename().string().starts_with('f')) paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    return paths;
}

// The shipped scenarios, and those made for these fixtures.
coach::ScenarioSource scenarios() {
    coach::ScenarioSource source;
    source.traditional = shippedCatalogue().method(scenario::traditionalMethod)->weights;
    source.names = {"orange", "broken", "level"};
    source.find = [](const std::string& name) -> coach::ScenarioSource::Found {
        for (const fs::path& folder : {fixtures / "quiz" / "scenarios", sourceRoot / "scenarios"}) {
            const fs::path path = folder / (name + ".yaml");
            if (fs::exists(path)) return {true, yaml::loadScenario(path, shippedCatalogue()).scenario};
        }
        return {};
    };
    return source;
}

core::Diagnostics inspected(const std::string& text, const fs::path& path) {
    const yaml::BankFile file = yaml::loadBankText(text, path.string());
    REQUIRE_MESSAGE(file.bank != nullptr, listed(file.diagnostics));
    return coach::inspectBank(*file.bank, scenarios());
}

// The findings, as "F0601 0".
std::vector<std::string> foundIn(const std::string& text, const fs::path& path) {
    std::vector<std::string> found;
    const core::Diagnostics all = inspected(text, path);
    for (const core::Diagnostic& diagnostic : all.all()) {
        found.push_back(fmt::format("{} {}", core::entryOf(diagnostic.code).name, diagnostic.position.line));
    }
    return found;
}

}  // namespace

TEST_CASE("nothing is found in a sound bank") {
    const fs::path path = fixtures / "quiz" / "sound.yaml";
    CHECK(listed(inspected(readText(path), path)) == "");
}

TEST_CASE("each fixture of a bank has the finding that its first line names and no other, and mended it has none") {
    CHECK(bankFixtures().size() > 20);
    for (const fs::path& path : bankFixtures()) {
        CAPTURE(path);
        const std::string text = readText(path);
        const FaultFixture fixture = faultFixture(text);
        CHECK(fmt::format("{}", fmt::join(foundIn(text, path), ", ")) == fixture.expected);
        REQUIRE(!fixture.mended.empty());
        CHECK(fmt::format("{}", fmt::join(foundIn(fixture.mended, path), ", ")) == "");
    }
}

TEST_CASE("each fixture of a bank is named after its code") {
    for (const fs::path& path : bankFixtures()) {
        std::string code = path.filename().string().substr(0, 5);
        code.front() = 'F';
        CAPTURE(path);
        CHECK(faultFixture(readText(path)).code() == code);
    }
}

TEST_CASE("a misspelt name of a scenario or a choice is reported with the nearest name") {
    const fs::path path = fixtures / "quiz" / "f0620-unknown-scenario.yaml";
    const core::Diagnostics found = inspected(readText(path), path);
    REQUIRE(found.all().size() == 1);
    CHECK(found.all()[0].nearest == "orange");
}
