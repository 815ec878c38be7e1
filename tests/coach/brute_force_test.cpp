#include <doctest/doctest.h>

#include <algorithm>
#include <ranges>
#include <set>

#include "coach/review.hpp"
#include "coach/solver.hpp"
#include "core/random.hpp"
#include "support/scenario_builder.hpp"
#include "support/weights.hpp"

using namespace fourfold;
using namespace fourfold::coach;
using engine::Session;

// Compares the solver with an independent search: it follows every play of many small scenarios to its end with the
// unreduced state. A play that comes back to an earlier state has gone in a circle and is cut off there.
namespace {

constexpr scenario::Points reach{1000, 1000, 1000, 1000};  // beyond any random scenario

using Trail = std::set<std::vector<engine::State>>;
using testing::traditional;

struct Enumeration {
    std::vector<scenario::Points> plays;  // the points of each play that ended
    std::size_t visits = 0;
};

void enumerate(const Session& session, Trail& trail, Enumeration& result) {
    if (++result.visits > 400'000) return;
    if (session.over()) {
        result.plays.push_back(session.earned());
        return;
    }
    const std::vector<engine::State> here(session.state(), session.state() + session.compiled().words());
    if (!trail.insert(here).second) return;
    for (const scenario::ChoiceId choice : session.open()) {
        Session fork = session;
        fork.choose(choice);
        enumerate(fork, trail, result);
    }
    trail.erase(here);
}

}  // namespace

TEST_CASE("the solver finds what enumerating every play finds") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const engine::CompiledScenario compiled(testing::randomScenario(seed));
        Enumeration all;
        Trail trail;
        enumerate(Session(compiled), trail, all);
        if (all.visits > 400'000) continue;
        CAPTURE(seed);
        REQUIRE_FALSE(all.plays.empty());

        scenario::Points most = all.plays.front();
        for (const scenario::Points& play : all.plays) {
            for (std::size_t d = 0; d < scenario::dimensionCount; ++d) most[d] = std::max(most[d], play[d]);
        }
        const Solution solution(compiled, traditional);
        const auto own = engine::yardstick(compiled.scenario().weights, most, reach);
        if (!own) {
            CHECK(solution.obstacle() == Obstacle::notEarnable);
            continue;
        }
        const auto valueOf = [&](const scenario::Points& play) { return own->value(play); };
        const std::int64_t best = std::ranges::max(all.plays | std::views::transform(valueOf));
        if (best <= 0) {
            CHECK(solution.obstacle() == Obstacle::worthless);
            continue;
        }
        ++compared;
        REQUIRE(solution.exact());
        CHECK(solution.most() == most);
        CHECK(solution.own().best == best);
        CHECK(solution.stuckStates() == 0);

        const auto other = engine::yardstick(traditional, most, reach);
        REQUIRE(other);
        const auto otherValue = [&](const scenario::Points& play) { return other->value(play); };
        CHECK(solution.traditional()->best == std::ranges::max(all.plays | std::views::transform(otherValue)));

        Session session(compiled);
        for (const scenario::ChoiceId choice : solution.line()) {
            REQUIRE(session.open().contains(choice));
            session.choose(choice);
        }
        CHECK(session.over());
        CHECK(solution.own().value(session.earned()) == best);
    }
    CHECK(compared >= 200);
}

TEST_CASE("the score of a play and the regrets of its moves add up to 100, and no regret is negative") {
    int compared = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        const engine::CompiledScenario compiled(testing::randomScenario(seed));
        const Solution solution(compiled, traditional);
        if (!solution.exact()) continue;
        core::Random random(seed);
        for (int i = 0; i < 10; ++i) {
            engine::Play play(compiled, seed, engine::Mode::exam);
            while (!play.now().over()) {
                const engine::OpenChoices open = play.now().open();
                play.choose(open[random.below(static_cast<std::uint32_t>(open.size()))]);
            }
            const Review result = review(play, solution);
            std::int64_t lost = 0;
            for (const ReviewedMove& move : result.moves) {
                CHECK(move.regret >= engine::whole(0));
                REQUIRE(move.regret.denominator == solution.own().best);
                lost += move.regret.numerator;
            }
            const std::int64_t value = solution.own().value(play.now().earned());
            CHECK(100 * value + lost == 100 * solution.own().best);
            if (value >= 0) {
                ++compared;
                CHECK(result.score.numerator + lost == 100 * result.score.denominator);
            }
        }
    }
    CHECK(compared >= 200);
}
