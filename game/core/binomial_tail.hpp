#pragma once

#include <cstddef>
#include <span>

namespace fourfold::core {

// The probability that at least `least` of several independent trials succeed, where each trial has its own chance: the
// tail of the Poisson-binomial distribution (the binomial one when all chances are equal), computed trial by trial
// without approximation.
[[nodiscard]] double binomialTail(std::span<const double> chances, std::size_t least);

}  // namespace fourfold::core
