#include <array>
#include <cmath>
#include <cstdlib>

#include "coach/rules/lint_rule.hpp"
#include "core/random.hpp"

// What the dimensions really weigh. A weight says how much a dimension counts. But a dimension whose points hardly
// differ from play to play decides nothing. The effective weight of a part of a sum is its share in the spread of the
// sum,
//
//   100 * Cov(w * e / M, V) / Var(V)
//
// over the plays; the shares of all dimensions add up to 100 (M. W. Wang and J. C. Stanley, "Differential weighting: a
// review of methods and empirical studies", Review of Educational Research 40, 1970). The plays are those of trainees
// who know half of it: at each decision they take the best choice with a chance of one half, and otherwise any open
// one. (If all choices were random, most plays would end at the first door, and nothing behind it would ever weigh.)
// The 20,000 plays are always the same ones. They give a share to within about 2 points, and the bound leaves room for
// that. A share may be negative: then the dimension is earned mostly where the others are lost.

namespace fourfold::coach::rules {
namespace {

constexpr int plays = 20'000;
constexpr int mostDecisions = 1'000;  // a longer play counts as it stands then
constexpr std::uint64_t seed = 0x4f0a;
constexpr double mostDrift = 15;  // points between the intended and the effective weight

// The four parts of a play's value in percent of the best, w * e / M.
using Parts = std::array<double, scenario::dimensionCount>;

Parts trainedPlay(const Facts& facts, core::Random& random) {
    scenario::Points earned{};
    StateIndex state = 0;
    for (int i = 0; i < mostDecisions && !facts.graph().edges(state).empty(); ++i) {
        const std::span<const Edge> edges = facts.graph().edges(state);
        const Edge* best = random.below(2) == 0 ? facts.solution().bestEdge(state) : nullptr;
        const Edge& edge = best != nullptr ? *best : edges[random.below(static_cast<std::uint32_t>(edges.size()))];
        const scenario::Points& earns = facts.scenario()[edge.choice].earns;
        for (std::size_t d = 0; edge.paid && d < earned.size(); ++d) earned[d] += earns[d];
        state = edge.target;
    }
    Parts parts{};
    const engine::Yardstick& own = facts.solution().own();
    for (std::size_t d = 0; d < parts.size(); ++d) {
        if (own.weights[d] > 0) parts[d] = static_cast<double>(own.weights[d]) * earned[d] / own.most[d];
    }
    return parts;
}

double total(const Parts& parts) { return parts[0] + parts[1] + parts[2] + parts[3]; }

Parts effectiveWeights(const Facts& facts) {
    core::Random random(seed);
    Parts sum{};
    Parts product{};  // of each part with the value
    double square = 0;
    for (int i = 0; i < plays; ++i) {
        const Parts parts = trainedPlay(facts, random);
        for (std::size_t d = 0; d < parts.size(); ++d) {
            sum[d] += parts[d];
            product[d] += parts[d] * total(parts);
        }
        square += total(parts) * total(parts);
    }
    const double mean = total(sum) / plays;
    const double variance = square / plays - mean * mean;
    Parts shares{};
    if (variance < 1e-9) return shares;
    for (std::size_t d = 0; d < shares.size(); ++d) {
        shares[d] = 100 * (product[d] / plays - sum[d] / plays * mean) / variance;
    }
    return shares;
}

}  // namespace

// A dimension whose effective weight is far from the intended one.
void effectiveWeightsDiffer(const Facts& facts, core::Diagnostics& found) {
    const Parts shares = effectiveWeights(facts);
    if (total(shares) == 0) return;
    for (std::size_t d = 0; d < shares.size(); ++d) {
        const int intended = facts.scenario().weights[d];
        if (intended == 0 || std::abs(shares[d] - intended) <= mostDrift) continue;
        found.add(core::Code::effectiveWeight, {},
                  {std::string(scenario::dimensionNames[d]), std::to_string(intended),
                   std::to_string(std::lround(shares[d]))});
    }
}

}  // namespace fourfold::coach::rules
