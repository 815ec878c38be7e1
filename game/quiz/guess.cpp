#include "quiz/guess.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

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
                const Fraction share{std::max<std::int64_t>(0, signedOf(r) - signedOf(w)), signedOf(right)};
                counts[share] += choose(right, r) * choose(wrong, w);
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

// By how much questions lift an exam above the pass mark (in a common unit; negative: below it), and how likely.
struct Chance {
    std::int64_t value = 0;
    double probability = 0;
};
using Chances = std::vector<Chance>;

constexpr std::size_t mostSteps = 50'000'000;

// Adds the chances of `from` to `to`, with `lift` added to each value and each probability multiplied by `factor`. Both
// are sorted by rising value.
void add(Chances& to, const Chances& from, std::int64_t lift, double factor) {
    if (factor <= 0 || from.empty()) return;
    Chances sum;
    sum.reserve(to.size() + from.size());
    auto old = to.begin();
    for (const Chance& each : from) {
        const std::int64_t value = each.value + lift;
        while (old != to.end() && old->value < value) sum.push_back(*old++);
        double probability = each.probability * factor;
        if (old != to.end() && old->value == value) probability += (old++)->probability;
        sum.push_back({value, probability});
    }
    sum.insert(sum.end(), old, to.end());
    to = std::move(sum);
}

// Computes the chances of a whole exam, topic by topic.
class Folding {
public:
    // Goes through the questions of a topic. Each is drawn with the probability (questions still to draw) / (questions
    // still left), so that every draw is equally likely. False when it takes too many steps.
    bool foldTopic(const std::vector<const Chances*>& questions, std::size_t drawn) {
        std::vector<Chances> byDrawn(drawn + 1);
        byDrawn[0] = std::move(m_all);
        for (std::size_t i = 0; i < questions.size(); ++i) {
            const auto left = static_cast<double>(questions.size() - i);
            for (std::size_t j = std::min(i, drawn) + 1; j-- > 0;) {
                const double taken = static_cast<double>(drawn - j) / left;
                if (taken > 0) {
                    const Chances before = byDrawn[j];
                    m_steps += (byDrawn[j + 1].size() + before.size()) * questions[i]->size();
                    if (m_steps > mostSteps) return false;
                    for (const Chance& each : *questions[i]) {
                        add(byDrawn[j + 1], before, each.value, each.probability * taken);
                    }
                }
                for (Chance& each : byDrawn[j]) each.probability *= std::max(0.0, 1 - taken);
            }
        }
        m_all = std::move(byDrawn[drawn]);
        return true;
    }

    [[nodiscard]] double atLeastZero() const {
        double sum = 0;
        for (const Chance& each : m_all) {
            if (each.value >= 0) sum += each.probability;
        }
        return std::min(1.0, sum);
    }

private:
    Chances m_all{{0, 1.0}};
    std::size_t m_steps = 0;
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

std::optional<double> passByGuessing(const Bank& bank, std::span<const Guess> guesses) {
    std::vector<Guess> final;
    std::int64_t unit = 1;
    for (const Guess& guess : guesses) {
        final.push_back(bank.exam.secondChance ? withSecondChance(guess, *bank.exam.secondChance) : guess);
        for (const GuessOutcome& outcome : final.back().outcomes) unit = std::lcm(unit, outcome.share.denominator);
    }
    // An exam is passed when 100 * points earned - pass * points drawn >= 0. The lift of a question is its part of that
    // sum.
    std::vector<Chances> lifts;
    for (std::size_t i = 0; i < final.size(); ++i) {
        const std::int64_t points = bank.questions[i].points;
        Chances lift;
        for (const GuessOutcome& outcome : final[i].outcomes) {
            const std::int64_t share = outcome.share.numerator * (unit / outcome.share.denominator);
            lift.push_back({points * (100 * share - bank.pass * unit), outcome.probability});
        }
        lifts.push_back(std::move(lift));
    }
    // The order does not change the result. Questions with the most outcomes come first, while there are few chances to
    // combine them with.
    struct Group {
        std::vector<const Chances*> questions;
        std::size_t drawn = 0;
    };
    std::vector<Group> groups;
    for (std::size_t i = 0; i < bank.topics.size(); ++i) {
        Group group{.questions = {}, .drawn = bank.drawn(TopicId(i))};
        if (group.drawn == 0) continue;
        for (const QuestionId question : bank.questionsOf(TopicId(i)))
            group.questions.push_back(&lifts[question.index()]);
        std::ranges::stable_sort(group.questions, std::greater<>(), &Chances::size);
        groups.push_back(std::move(group));
    }
    std::ranges::stable_sort(groups, std::greater<>(),
                             [](const Group& group) { return group.questions.front()->size(); });
    Folding folding;
    for (const Group& group : groups) {
        if (!folding.foldTopic(group.questions, group.drawn)) return std::nullopt;
    }
    return folding.atLeastZero();
}

}  // namespace fourfold::quiz
