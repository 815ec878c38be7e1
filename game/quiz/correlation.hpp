#pragma once

#include <span>

#include "quiz/estimate.hpp"

namespace fourfold::quiz {

// Pearson's correlation of two columns of the same people, -1 to 1, with R. A. Fisher's interval: the hyperbolic
// arctangent of a correlation of n people has a standard error of about 1/sqrt(n - 3).
[[nodiscard]] Estimate correlation(std::span<const double> x, std::span<const double> y);

// The covariance of two columns in percent of the greatest one that their numbers allow, which is that of both columns
// sorted. Moodle's "discriminative efficiency".
[[nodiscard]] Estimate covarianceOfGreatest(std::span<const double> x, std::span<const double> y);

[[nodiscard]] double meanOf(std::span<const double> numbers);
// The standard deviation of the population that the numbers are a sample of (divisor n - 1); 0 for fewer than two
// numbers.
[[nodiscard]] double deviationOf(std::span<const double> numbers);

}  // namespace fourfold::quiz
