// Random choices per second over 500 scenes, played by the engine that the player uses, compared with a bare walk over
// a table of the same size and shape. Also the time to solve a scenario of a million states, compared with filling a
// hash table with as many entries.
#include <fmt/core.h>

#include <unordered_map>
#include <vector>

#include "bench/measure.hpp"
#include "coach/solver.hpp"
#include "core/random.hpp"
#include "engine/session.hpp"
#include "support/large_scenarios.hpp"

using namespace fourfold;

namespace {

constexpr std::size_t moves = 4'000'000;
constexpr scenario::Weights traditional{10, 20, 30, 40};

std::int64_t playRandomly(const engine::CompiledScenario& compiled) {
    core::Random random(1);
    const engine::Session start(compiled);
    engine::Session session = start;
    std::int64_t total = 0;
    for (std::size_t i = 0; i < moves; ++i) {
        const engine::OpenChoices open = session.open();
        if (open.empty()) {
            total += session.earned()[0];
            session = start;
            --i;
            continue;
        }
        session.choose(open[random.below(static_cast<std::uint32_t>(open.size()))]);
    }
    return total + session.earned()[0];
}

std::int64_t walkTable(std::size_t scenes) {
    core::Random random(1);
    std::vector<std::uint32_t> next(scenes * 4);
    for (std::size_t i = 0; i < next.size(); ++i) next[i] = random.below(static_cast<std::uint32_t>(scenes));
    std::uint32_t at = 0;
    std::int64_t total = 0;
    for (std::size_t i = 0; i < moves; ++i) {
        at = next[at * 4 + random.below(4)];
        total += at;
    }
    return total;
}

bool benchPlays() {
    const engine::CompiledScenario compiled(testing::manyScenes(500));
    std::int64_t sink = 0;
    const double engine = bench::seconds(5, [&] { sink += playRandomly(compiled); });
    const double floor = bench::seconds(5, [&] { sink += walkTable(500); });
    const auto millions = [](double seconds) { return fmt::format("{:.1f} M/s", moves / seconds / 1e6); };
    return bench::report({"random choices played (500 scenes, 1 core)", millions(engine), millions(floor),
                          engine / floor, 28.0}) &&
           sink != 0;
}

// Fills a hash table with this many entries.
double fillTable(std::size_t entries) {
    return bench::seconds(3, [&] {
        std::unordered_map<std::uint64_t, std::uint32_t> table;
        core::Random random(1);
        for (std::uint32_t i = 0; i < entries; ++i) table.emplace(random.next(), i);
    });
}

bool benchSolve() {
    const engine::CompiledScenario compiled(testing::manyStates(1'000'000));
    std::size_t states = 0;
    const auto solve = [&](unsigned threads) {
        return bench::seconds(5,
                              [&] { states = coach::Solution(compiled, traditional, {.threads = threads}).states(); });
    };
    const double alone = solve(1);
    const double together = solve(2);
    const double floor = fillTable(states);
    const auto shown = [](double seconds) { return fmt::format("{:.2f} s", seconds); };
    const bool fast = bench::report(
        {fmt::format("solve {} states (1 core, {:.1f} M/s)", states, static_cast<double>(states) / alone / 1e6),
         shown(alone), shown(floor), alone / floor, 0.76});
    const bool scales =
        bench::report({"the same on two, beside one", shown(together), shown(alone), together / alone, 0.8});
    return fast && scales;
}

}  // namespace

// With --enforce a missed reach is a failure; without it the figures are only printed.
int main(int argc, char** argv) {
    const bool plays = benchPlays();
    const bool solve = benchSolve();
    return bench::verdict(plays && solve, argc, argv);
}
