#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "quiz/estimate.hpp"

namespace fourfold::quiz {

// What one person earned for one question.
struct Mark {
    std::size_t item = 0;  // its index, whatever it is an index into
    double points = 0;
};

// How far the questions of an exam measure the same thing.
struct Reliability {
    Estimate alpha;          // in percent; may be below 0
    Estimate standardError;  // of one person's result, in percent of what the paper is worth
    double questions = 0;    // on a paper, on the average
};

// Cronbach's alpha, for papers that may draw different questions. With v the mean variance of a question and c the mean
// covariance of two questions,
//
//     alpha = k c / (v + (k - 1) c)
//
// which, where everybody had the same k questions, is k/(k-1) (1 - sum of the variances / variance of the totals) (L.
// J. Cronbach, "Coefficient alpha and the internal structure of tests", 1951). Where papers differ, v is taken over all
// questions, each weighing by the people who had it, and c over all pairs that somebody had both of: questions were
// missing by lot, so these are fair samples. That is Cronbach's reading of alpha for items drawn from a pool.
// Covariances are corrected for the means being those of the same people: a pair that n_ij people had, of n_i and n_j,
// weighs n_ij (1 - 1/n_i - 1/n_j + n_ij/(n_i n_j)).
//
// The interval of alpha is D. G. Bonett's ("Sample size requirements for testing and estimating coefficient alpha",
// 2002). The standard error of a result is s sqrt(1 - alpha), with s the standard deviation of the results.
//
// `papers` holds the marks of each person, `items` is how many items there are, `results` the results in percent.
[[nodiscard]] Reliability reliability(std::span<const std::vector<Mark>> papers, std::size_t items,
                                      std::span<const double> results);

}  // namespace fourfold::quiz
