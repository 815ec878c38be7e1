#include "quiz/guess.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace fourfold::quiz {
namespace {

using core::Fraction;
using core::whole;

double choose(std::size_t n, std::size_t k) {
    if (k > n) return 0;
    double result = 1;
    for (std::size_t i = 0; i < k; ++i) result = result * static_cast<double>(n - i) / static_cast<double>(i + 1);
    return std::round(result);
}

double factorial(std::size_t n) { return n < 2 ? 1 : static_cast<double>(n) * factorial(n - 1); }

// A guess from the number of answers that earn each share.
Guess fromCounts(const std::map<Fraction, double>& counts) {
    Guess guess;
    double all = 0;
    for (const auto& [share, count] : counts) all += count;
    guess.answers = all;
    for (const auto& [share, count] : counts) {
        if (count > 0) guess.outcomes.push_back({share, count / all});
    }
    return guess;
}

std::int64_t signedOf(std::size_t n) { return static_cast<std::int64_t>(n); }

struct Counts {
    std::map<Fraction, double> counts;

    void operator()(const SingleChoice& task) {
        counts[whole(0)] = static_cast<double>(task.options.size() - 1);
        counts[whole(1)] = 1;
    }
    void operator()(const MultipleChoice& task) {
        const auto right = static_cast<std::size_t>(std::ranges::count_if(task.options, &Option::correct));
        const std::size_t wrong = task.options.size() - right;
        for (std::size_t r = 0; r <= right; ++r) {
            for (std::size_t w = 0; w <= wrong; ++w) {
                if (r + w == 0) continue;
                const ChosenCount chosen{.right = r, .wrong = w, .ofRight = right, .ofWrong = wrong};
                counts[shareOf(task.rule.value_or(usualRule), chosen)] += choose(right, r) * choose(wrong, w);
            }
        }
    }
    void operator()(const TrueFalse&) { counts = {{whole(0), 1}, {whole(1), 1}}; }
    // Counts the orders of n items that keep exactly k pairs of neighbours. Joining these pairs leaves n - k blocks,
    // and no block may directly follow the one that it follows in the right order. D(n - k) + D(n - k - 1) orders of
    // the blocks are like that, where D is the number of derangements.
    void operator()(const Ordering& task) {
        const std::size_t n = task.items.size();
        std::vector<double> derangements{1, 0};
        for (std::size_t i = 2; i <= n; ++i) {
            derangements.push_back(static_cast<double>(i - 1) * (derangements[i - 1] + derangements[i - 2]));
        }
        for (std::size_t k = 0; k < n; ++k) {
            counts[{signedOf(k), signedOf(n) - 1}] = choose(n - 1, k) * (derangements[n - k] + derangements[n - k - 1]);
        }
    }
    // Counts the ways to match n of m right-hand texts so that exactly k are right, by inclusion and exclusion.
    void operator()(const Matching& task) {
        const std::size_t n = task.pairs.size();
        const std::size_t m = task.rights();
        for (std::size_t k = 0; k <= n; ++k) {
            double misplaced = 0;
            for (std::size_t j = 0; j <= n - k; ++j) {
                misplaced += (j % 2 == 0 ? 1 : -1) * choose(n - k, j) * factorial(m - k - j) / factorial(m - n);
            }
            counts[{signedOf(k), signedOf(n)}] = choose(n, k) * misplaced;
        }
    }
    void operator()(const Practical&) {}  // only the coach can tell
};

}  // namespace

std::optional<Guess> guessAt(const Question& question) {
    Counts counts;
    std::visit(counts, question.task);
    if (counts.counts.empty()) return std::nullopt;
    return fromCounts(counts.counts);
}

Guess withSecondChance(const Guess& guess, int percent) {
    std::map<Fraction, double> both;
    for (const GuessOutcome& first : guess.outcomes) {
        const bool isLast = first.share == whole(1) || (guess.answers && *guess.answers < 2);
        if (isLast) {
            both[first.share] += first.probability;
            continue;
        }
        for (const GuessOutcome& second : guess.outcomes) {
            double probability = second.probability;
            if (guess.answers) {
                const double same = second.share == first.share ? 1 : 0;
                probability = std::max(0.0, *guess.answers * probability - same) / (*guess.answers - 1);
            }
            both[std::max(first.share, second.share * Fraction{percent, 100})] += first.probability * probability;
        }
    }
    Guess result;
    for (const auto& [share, probability] : both) {
        if (probability > 0) result.outcomes.push_back({share, probability});
    }
    return result;
}

}  // namespace fourfold::quiz
