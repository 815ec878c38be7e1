#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "quiz/estimate.hpp"

namespace fourfold::quiz {

// What one person earned for one question.
struct Mark {
    std::size_t item = 0;  // the index of the question or item
    double points = 0;
};

// How far the questions of an exam measure the same thing.
struct Reliability {
    Estimate alpha;          // in percent; may be below 0
    Estimate standardError;  // of one person's result, in percent of what the paper is worth
    double questions = 0;    // the mean number on a paper
};

// Cronbach's alpha, for papers that may draw different questions. When v is the mean variance of a question, c the mean
// covariance of two questions, and k the number of questions on a paper,
//
//     alpha = k c / (v + (k - 1) c)
//
// When everybody had the same k questions, this equals k/(k-1) (1 - sum of the variances / variance of the totals) (L.
// J. Cronbach, "Coefficient alpha and the internal structure of tests", 1951). When papers differ, v is the mean over
// all questions, weighted by the number of people who had each, and c is the mean over all pairs of questions that
// somebody had together. Questions are missing at random, so these are fair samples. That is Cronbach's reading of
// alpha for items drawn from a pool. Covariances are corrected because the means come from the same people: a pair that
// n_ij people had together, and n_i and n_j people had singly, weighs n_ij (1 - 1/n_i - 1/n_j + n_ij/(n_i n_j)).
//
// The interval of alpha is D. G. Bonett's ("Sample size requirements for testing and estimating coefficient alpha",
// 2002). The standard error of a result is s sqrt(1 - alpha), with s the standard deviation of the results.
//
// `papers` holds the marks of each person, `items` is how many items there are, `results` the results in percent.
[[nodiscard]] Reliability reliability(std::span<const std::vector<Mark>> papers, std::size_t items,
                                      std::span<const double> results);

}  // namespace fourfold::quiz
