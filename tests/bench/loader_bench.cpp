// The time to load and validate a scenario of a megabyte, compared with yaml-cpp's Load of the same text. Also the time
// to solve each shipped scenario, compared with reading its file; and the time to read the heads of all shipped
// scenarios, which the first frame of the window shows, compared with reading the whole files.
#include <fmt/core.h>
#include <yaml-cpp/yaml.h>

#include <fstream>
#include <iterator>

#include "bench/measure.hpp"
#include "coach/solver.hpp"
#include "support/built.hpp"
#include "support/generate_scenario.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/head_loader.hpp"
#include "yaml/library.hpp"
#include "yaml/scenario_loader.hpp"

using namespace fourfold;

namespace {

const std::filesystem::path root = fourfold::testing::inSource();

std::string milliseconds(double seconds) { return fmt::format("{:.2f} ms", seconds * 1e3); }

bool benchLoad(const scenario::Catalogue& catalogue) {
    const std::string text = testing::generateScenarioOfSize(1'000'000);
    bool sound = false;
    const auto ours = [&] { sound = yaml::loadScenarioText(text, "generated.yaml", catalogue).scenario != nullptr; };
    const auto bare = [&] { sound = sound && YAML::Load(text).IsMap(); };
    // The runs alternate, so that the state of the machine affects both.
    double load = 1e9;
    double floor = 1e9;
    for (int i = 0; i < 5; ++i) {
        load = std::min(load, bench::seconds(1, ours));
        floor = std::min(floor, bench::seconds(1, bare));
    }
    return bench::report({"load and validate 1 MB (floor: YAML::Load)", milliseconds(load), milliseconds(floor),
                          load / floor, 1.0}) &&
           sound;
}

bool benchSolve(const scenario::Catalogue& catalogue) {
    const std::vector folders{root / "scenarios"};
    bool within = true;
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, catalogue)) {
        if (!file.scenario) return false;
        const engine::CompiledScenario compiled(file.scenario);
        const scenario::Weights traditional = catalogue.method(scenario::traditionalMethod)->weights;
        const double solve =
            bench::seconds(5, [&] { within = coach::Solution(compiled, traditional).exact() && within; });
        const double floor = bench::seconds(5, [&] { within = !YAML::LoadFile(file.path).IsNull() && within; });
        within = bench::report({"solve " + file.scenario->id + " (floor: YAML::Load of it)", milliseconds(solve),
                                milliseconds(floor), solve / floor, 3.0}) &&
                 within;
    }
    return within;
}

bool benchHeads(const scenario::Catalogue& catalogue) {
    const std::vector folders{root / "scenarios"};
    std::size_t found = 0;
    const double heads = bench::seconds(5, [&] { found = yaml::loadHeads(folders).size(); });
    std::size_t files = 0;
    const double whole = bench::seconds(5, [&] { files = yaml::loadLibrary(folders, catalogue).size(); });
    return bench::report({"heads of the shipped scenarios (floor: the whole files)", milliseconds(heads),
                          milliseconds(whole), heads / whole, 0.5}) &&
           found == files;
}

}  // namespace

// With --enforce a missed reach is a failure; without it the figures are only printed.
int main(int argc, char** argv) {
    const yaml::CatalogueFiles files = yaml::loadCatalogue(root / "assets");
    const bool load = benchLoad(files.catalogue);
    const bool solve = benchSolve(files.catalogue);
    const bool heads = benchHeads(files.catalogue);
    return bench::verdict(load && solve && heads, argc, argv);
}
