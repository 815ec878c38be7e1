#include "coach/accuracy.hpp"

#include <algorithm>
#include <limits>

namespace fourfold::coach {
namespace {

__extension__ using Wide = __int128;

}  // namespace

engine::Fraction accuracy(std::span<const ReviewedMove> moves) {
    // All regrets and stakes of a play have the denominator of its yardstick, so it cancels out.
    Wide lost = 0;
    Wide staked = 0;
    for (const ReviewedMove& move : moves) {
        std::int64_t loss = move.regret.numerator;
        std::int64_t stake = std::max(move.stake.numerator, loss);
        if (move.redLine) {
            stake = std::max(stake, move.reachable.numerator);
            loss = stake;
        }
        lost += loss;
        staked += stake;
    }
    if (staked == 0) return engine::whole(100);
    Wide kept = 100 * (staked - lost);
    // Sums beyond 64 bits lose their last digits. No real scenario has a scale that large.
    while (std::max(kept, staked) > std::numeric_limits<std::int64_t>::max() / 200) {
        kept /= 2;
        staked /= 2;
    }
    return {static_cast<std::int64_t>(kept), static_cast<std::int64_t>(staked)};
}

}  // namespace fourfold::coach
