// The review of a finished play of 26 decisions, the longest in the shipped scenarios, after its scenario is solved. It
// is compared with playing the same choices by the engine.
#include <fmt/core.h>

#include <filesystem>
#include <vector>

#include "bench/measure.hpp"
#include "coach/review.hpp"
#include "support/built.hpp"
#include "support/plan.hpp"
#include "yaml/catalogue_loader.hpp"
#include "yaml/scenario_loader.hpp"

using namespace fourfold;

namespace {

constexpr int rounds = 50;            // in each measurement
constexpr double mostSeconds = 0.02;  // for one review

const testing::Plan& typical(const std::vector<testing::Plan>& plans) {
    for (const testing::Plan& plan : plans) {
        if (plan.path.stem() == "typical") return plan;
    }
    return plans.front();
}

}  // namespace

// With --enforce a missed reach is a failure; without it the figures are only printed.
int main(int argc, char** argv) {
    const std::filesystem::path root = fourfold::testing::inSource();
    const auto catalogue = yaml::loadCatalogue(root / "assets").catalogue;
    const engine::CompiledScenario compiled(yaml::loadScenario(root / "scenarios/insider.yaml", catalogue).scenario);
    const coach::Solution solution(compiled, {10, 20, 30, 40});
    const std::vector<testing::Plan> plans = testing::plansOf("insider");
    const testing::Plan& plan = typical(plans);
    const auto played = [&] {
        engine::Play play(compiled, 0, engine::Mode::exam);
        static_cast<void>(engine::replay(play, plan.choices, true));
        return play;
    };

    const engine::Play play = played();
    std::size_t sink = 0;
    const double review = bench::seconds(5, [&] {
        for (int i = 0; i < rounds; ++i) sink += coach::review(play, solution).moves.size();
    });
    const double floor = bench::seconds(5, [&] {
        for (int i = 0; i < rounds; ++i) sink += played().steps().size();
    });
    const auto milliseconds = [](double seconds) { return fmt::format("{:.3f} ms", seconds / rounds * 1e3); };
    const bool within = bench::report({fmt::format("review a play of {} decisions", play.steps().size()),
                                       milliseconds(review), milliseconds(floor), review / floor, 60.0});
    const bool soon = review / rounds <= mostSeconds;
    return bench::verdict(within && soon && sink != 0, argc, argv);
}
