// The time of `fourfold check` for all shipped scenarios (reading them and applying every rule of the coach), compared
// with only reading and solving them.
#include <fmt/core.h>

#include <filesystem>
#include <vector>

#include "bench/measure.hpp"
#include "coach/rules/lint_rule.hpp"
#include "support/built.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

using namespace fourfold;
namespace fs = std::filesystem;

int main(int argc, char** argv) {
    const fs::path root = fourfold::testing::inSource();
    const scenario::Catalogue catalogue = yaml::loadCatalogue(root / "assets").catalogue;
    const scenario::Weights traditional = catalogue.method(scenario::traditionalMethod)->weights;
    const std::vector folders{root / "scenarios"};
    std::size_t sink = 0;
    const double check = bench::seconds(3, [&] {
        for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, catalogue)) {
            sink += coach::rules::inspect(file.scenario, traditional).warnings() + 1;
        }
    });
    const double floor = bench::seconds(3, [&] {
        for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, catalogue)) {
            const engine::CompiledScenario compiled(file.scenario);
            sink += coach::Solution(compiled, traditional).states();
        }
    });
    const auto shown = [](double seconds) { return fmt::format("{:.0f} ms", seconds * 1e3); };
    const bool within =
        bench::report({"check all shipped scenarios", shown(check), shown(floor), check / floor, 30.0}) && check <= 1.0;
    return bench::verdict(within && sink != 0, argc, argv);
}
