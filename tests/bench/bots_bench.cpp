// Plays of the random bot over 500 scenes, on one core and on two, compared with a bare walk over a table with as many
// steps. Also the exact chance that random play passes each shipped scenario, compared with solving it.
#include <fmt/core.h>

#include <algorithm>
#include <thread>
#include <vector>

#include "bench/measure.hpp"
#include "coach/bots/pass_chance.hpp"
#include "coach/bots/simulation.hpp"
#include "core/random.hpp"
#include "support/built.hpp"
#include "support/large_scenarios.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/library.hpp"

using namespace fourfold;

namespace {

const std::filesystem::path root = fourfold::testing::inSource();
constexpr std::size_t scenes = 500;
constexpr std::uint64_t plays = 100'000;
constexpr double mostForPlays = 0.3;   // seconds, on one core
constexpr double leastSpeedup = 1.8;   // on two cores
constexpr double mostForChance = 1.0;  // seconds

std::string milliseconds(double seconds) { return fmt::format("{:.1f} ms", seconds * 1e3); }
std::string times(double factor) { return fmt::format("{:.2f} times", factor); }

void walkTable(std::size_t moves, std::uint64_t& sink) {
    core::Random random(1);
    std::vector<std::uint32_t> next(scenes * 4);
    for (std::uint32_t& to : next) to = random.below(scenes);
    std::uint32_t at = 0;
    for (std::size_t i = 0; i < moves; ++i) {
        at = next[at * 4 + random.below(4)];
        sink += at;
    }
}

bool benchPlays() {
    const engine::CompiledScenario compiled(testing::manyScenes(scenes));
    coach::Simulation result;
    const auto play = [&](unsigned threads) {
        result = coach::simulate(compiled, nullptr, {.plays = plays, .threads = threads});
    };
    play(1);
    std::uint64_t sinks[2] = {0, 0};
    const auto walkTwice = [&] {
        std::jthread other([&] { walkTable(result.moves / 2, sinks[1]); });
        walkTable(result.moves / 2, sinks[0]);
    };
    // The runs alternate, so that the state of the machine affects all of them.
    double one = 1e9;
    double two = 1e9;
    double floor = 1e9;
    double floorOfTwo = 1e9;
    for (int i = 0; i < 9; ++i) {
        one = std::min(one, bench::seconds(1, [&] { play(1); }));
        two = std::min(two, bench::seconds(1, [&] { play(2); }));
        floor = std::min(floor, bench::seconds(1, [&] { walkTable(result.moves, sinks[0]); }));
        floorOfTwo = std::min(floorOfTwo, bench::seconds(1, walkTwice));
    }
    const auto mega = static_cast<double>(result.moves) / 1e6;
    const bool quick = bench::report({fmt::format("100,000 random plays ({:.1f} M moves, 1 core)", mega),
                                      milliseconds(one), milliseconds(floor), one / mostForPlays, 1.0});
    const bool scales = bench::report({"the same on 2 threads, at least 1.8 times faster", times(one / two),
                                       times(floor / floorOfTwo), leastSpeedup * two / one, 1.0});
    return quick && scales && sinks[0] + sinks[1] != 0;
}

bool benchChance(const scenario::Catalogue& catalogue) {
    const std::vector folders{root / "scenarios"};
    bool within = true;
    for (const yaml::ScenarioFile& file : yaml::loadLibrary(folders, catalogue)) {
        if (!file.scenario) return false;
        const engine::CompiledScenario compiled(file.scenario);
        const scenario::Weights traditional = catalogue.method(scenario::traditionalMethod)->weights;
        const coach::Solution solution(compiled, traditional);
        bool exact = true;
        const double chance = bench::seconds(3, [&] {
            exact = coach::exactPassProbability(solution, coach::Bot::random, core::Language::en).has_value() && exact;
        });
        const double floor =
            bench::seconds(3, [&] { exact = coach::Solution(compiled, traditional).exact() && exact; });
        within = bench::report({"exact chance of random play, " + file.scenario->id, milliseconds(chance),
                                milliseconds(floor), chance / mostForChance, 1.0}) &&
                 exact && within;
    }
    return within;
}

}  // namespace

// With --enforce a missed reach is a failure; without it the figures are only printed.
int main(int argc, char** argv) {
    const yaml::CatalogueFiles files = yaml::loadCatalogue(root / "assets");
    const bool quick = benchPlays();
    const bool chance = benchChance(files.catalogue);
    return bench::verdict(quick && chance, argc, argv);
}
