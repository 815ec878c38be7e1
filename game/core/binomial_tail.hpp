#pragma once

#include <cstddef>
#include <span>

namespace fourfold::core {

// How likely at least so many of some independent trials succeed, each with a chance of its own: the tail of the
// Poisson-binomial distribution (of the binomial one where all chances are equal), summed up exactly trial by trial.
[[nodiscard]] double binomialTail(std::span<const double> chances, std::size_t least);

}  // namespace fourfold::core
