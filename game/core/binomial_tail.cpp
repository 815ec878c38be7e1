#include "core/binomial_tail.hpp"

#include <vector>

namespace fourfold::core {

double binomialTail(std::span<const double> chances, std::size_t least) {
    std::vector<double> successes(chances.size() + 1, 0);  // the probability of each number after the trials so far
    successes[0] = 1;
    for (std::size_t trial = 0; trial < chances.size(); ++trial) {
        for (std::size_t n = trial + 1; n > 0; --n) {
            successes[n] = successes[n] * (1 - chances[trial]) + successes[n - 1] * chances[trial];
        }
        successes[0] *= 1 - chances[trial];
    }
    double tail = 0;
    for (std::size_t n = least; n < successes.size(); ++n) tail += successes[n];
    return tail;
}

}  // namespace fourfold::core
