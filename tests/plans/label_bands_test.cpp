#include <algorithm>
#include <array>
#include <functional>
#include <vector>

#include <doctest/doctest.h>

#include "coach/review.hpp"
#include "core/random.hpp"
#include "plans/shipped.hpp"

// Checks the claims of coach/label.hpp about its bands on the shipped scenarios.
using namespace fourfold;
using coach::Label;
using testing::Shipped;

namespace {

constexpr int plays = 300;  // of each kind and scenario

using Pick = std::function<scenario::ChoiceId(const engine::Session&, core::Random&)>;

engine::Play playedBy(const Shipped& shipped, core::Random& random, const Pick& pick) {
    engine::Play play(*shipped.compiled, 0, engine::Mode::exam);
    while (!play.now().over()) play.choose(pick(play.now(), random));
    return play;
}

scenario::ChoiceId anyOf(const engine::Session& now, core::Random& random) {
    const engine::OpenChoices open = now.open();
    return open[random.below(static_cast<std::uint32_t>(open.size()))];
}

// A random choice among those whose label is this one or a better one.
Pick noWorseThan(const Shipped& shipped, Label worst) {
    return [&shipped, worst](const engine::Session& now, core::Random& random) {
        std::vector<scenario::ChoiceId> fit;
        for (const scenario::ChoiceId choice : now.open()) {
            if (coach::reviewDecision(now, choice, shipped.solution).label <= worst) fit.push_back(choice);
        }
        REQUIRE_FALSE(fit.empty());
        return fit[random.below(static_cast<std::uint32_t>(fit.size()))];
    };
}

// The best choice, but a random one in this percentage of decisions.
Pick slipping(const Shipped& shipped, std::uint32_t percent) {
    return [&shipped, percent](const engine::Session& now, core::Random& random) {
        return random.below(100) < percent ? anyOf(now, random) : *shipped.solution.best(now);
    };
}

struct Tally {
    int passes = 0;
    double leastScore = 100;
    std::array<int, 5> labels{};
    int moves = 0;

    [[nodiscard]] double share(Label from) const {
        int count = 0;
        for (auto i = static_cast<std::size_t>(from); i < labels.size(); ++i) count += labels[i];
        return static_cast<double>(count) / moves;
    }
};

Tally tally(const Shipped& shipped, const Pick& pick) {
    core::Random random(1);
    Tally result;
    for (int i = 0; i < plays; ++i) {
        const coach::Review review = coach::review(playedBy(shipped, random, pick), shipped.solution);
        result.passes += review.pass ? 1 : 0;
        result.leastScore = std::min(result.leastScore, review.score.toDouble());
        for (const coach::ReviewedMove& move : review.moves) ++result.labels[static_cast<std::size_t>(move.label)];
        result.moves += static_cast<int>(review.moves.size());
    }
    return result;
}

}  // namespace

TEST_CASE("good choices never fail a play, inaccuracies rarely, mistakes mostly") {
    int mistaken = 0;
    for (const auto& shipped : testing::shippedScenarios()) {
        CAPTURE(shipped->scenario().id);
        const Tally good = tally(*shipped, noWorseThan(*shipped, Label::good));
        const Tally inaccurate = tally(*shipped, noWorseThan(*shipped, Label::inaccuracy));
        const Tally wrong = tally(*shipped, noWorseThan(*shipped, Label::mistake));
        CHECK(good.passes == plays);
        CHECK(good.leastScore >= 95);
        CHECK(inaccurate.passes > plays / 2);
        CHECK(inaccurate.leastScore < good.leastScore);
        CHECK(wrong.passes < inaccurate.passes);
        CHECK(wrong.leastScore < inaccurate.leastScore);
        mistaken += wrong.passes;
    }
    CHECK(mistaken < 3 * plays / 2);
}

TEST_CASE("the more often a trainee slips, the more choices are mistakes or worse") {
    for (const auto& shipped : testing::shippedScenarios()) {
        CAPTURE(shipped->scenario().id);
        double before = -1;
        for (const std::uint32_t percent : {0U, 10U, 25U, 50U, 100U}) {
            CAPTURE(percent);
            const double share = tally(*shipped, slipping(*shipped, percent)).share(Label::mistake);
            CHECK(share > before);
            before = share;
        }
    }
}

TEST_CASE("random plays get every label, and no label holds most of the wrong choices") {
    std::array<int, 5> labels{};
    for (const auto& shipped : testing::shippedScenarios()) {
        const Tally random = tally(*shipped, anyOf);
        for (std::size_t i = 0; i < labels.size(); ++i) labels[i] += random.labels[i];
    }
    int wrong = 0;
    for (std::size_t i = 1; i < labels.size(); ++i) wrong += labels[i];
    for (std::size_t i = 0; i < labels.size(); ++i) {
        CAPTURE(coach::labelNames[i]);
        CHECK(labels[i] > 0);
        if (i > 0) CHECK(labels[i] * 2 < wrong);
    }
}

TEST_CASE("accuracy separates good play, play with slips, and random play") {
    for (const auto& shipped : testing::shippedScenarios()) {
        CAPTURE(shipped->scenario().id);
        const auto mean = [&](std::uint32_t percent) {
            core::Random random(2);
            double sum = 0;
            for (int i = 0; i < plays; ++i) {
                sum += coach::review(playedBy(*shipped, random, slipping(*shipped, percent)), shipped->solution)
                           .accuracy.toDouble();
            }
            return sum / plays;
        };
        CHECK(mean(0) == 100);
        CHECK(mean(25) > 70);
        CHECK(mean(25) < 95);
        CHECK(mean(100) < 50);
    }
}
