#include "quiz/pass_by_guessing.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

// An exam is passed when 100 * points earned - pass * points drawn >= 0. A question lifts that sum by a whole number in
// a unit common to all. The lifts of a draw are added as distributions: arrays with a cell for each number of units, or
// for several units together where there are too many.

namespace fourfold::quiz {
namespace {

// By how much a question lifts the sum, and how likely. In units, and later in cells.
struct Lift {
    std::int64_t value = 0;
    double probability = 0;
};
using Lifts = std::vector<Lift>;

// A topic of which the exam draws questions.
struct Drawn {
    std::vector<Lifts> questions;
    std::size_t count = 0;

    // How many of the first i questions can be among those drawn, when the rest must suffice for the others.
    [[nodiscard]] std::size_t fewest(std::size_t i) const {
        const std::size_t notDrawn = questions.size() - count;
        return i > notDrawn ? i - notDrawn : 0;
    }
    [[nodiscard]] std::size_t most(std::size_t i) const { return std::min(i, count); }
};

// The lifts of a topic's questions in cells: they begin at `low` and end `width` above it.
struct Span {
    std::int64_t low = 0;
    std::int64_t width = 0;
};

enum class Rounding { down, up };

std::int64_t inCells(std::int64_t value, std::int64_t units, Rounding rounding) {
    const std::int64_t down = value / units - (value % units < 0 ? 1 : 0);
    return rounding == Rounding::up && value % units != 0 ? down + 1 : down;
}

bool sameLifts(const Lifts& a, const Lifts& b) {
    return std::ranges::equal(a, b, [](const Lift& one, const Lift& other) {
        return one.value == other.value && one.probability == other.probability;
    });
}

std::vector<Drawn> drawnTopics(const Bank& bank, std::span<const Guess> guesses) {
    std::vector<Guess> final;
    std::int64_t unit = 1;
    for (const Guess& guess : guesses) {
        final.push_back(bank.exam.secondChance ? withSecondChance(guess, *bank.exam.secondChance) : guess);
        for (const GuessOutcome& outcome : final.back().outcomes) unit = std::lcm(unit, outcome.share.denominator);
    }
    std::vector<Drawn> topics;
    std::int64_t common = 0;
    for (std::size_t t = 0; t < bank.topics.size(); ++t) {
        Drawn topic{.questions = {}, .count = bank.drawn(TopicId(t))};
        if (topic.count == 0) continue;
        for (const QuestionId id : bank.questionsOf(TopicId(t))) {
            Lifts lifts;
            for (const GuessOutcome& outcome : final[id.index()].outcomes) {
                const std::int64_t share = outcome.share.numerator * (unit / outcome.share.denominator);
                const std::int64_t value = bank.questions[id.index()].points * (100 * share - bank.pass * unit);
                lifts.push_back({value, outcome.probability});
                common = std::gcd(common, value);
            }
            topic.questions.push_back(std::move(lifts));
        }
        // Of questions that are all alike it does not matter which are drawn.
        const auto differs = [&](const Lifts& lifts) { return !sameLifts(lifts, topic.questions.front()); };
        if (std::ranges::none_of(topic.questions, differs)) topic.questions.resize(topic.count);
        topics.push_back(std::move(topic));
    }
    for (Drawn& topic : topics) {
        for (Lifts& lifts : topic.questions) {
            for (Lift& lift : lifts) lift.value /= std::max<std::int64_t>(common, 1);
        }
    }
    return topics;
}

Span spanOf(const Drawn& topic, std::int64_t units, Rounding rounding) {
    std::int64_t low = INT64_MAX;
    std::int64_t high = INT64_MIN;
    for (const Lifts& lifts : topic.questions) {
        for (const Lift& lift : lifts) {
            low = std::min(low, inCells(lift.value, units, rounding));
            high = std::max(high, inCells(lift.value, units, rounding));
        }
    }
    return {low, high - low};
}

// Whether adding the lifts in cells of so many units stays within the limits.
bool fits(const std::vector<Drawn>& topics, std::int64_t units, const GuessLimits& limits) {
    double steps = 0;
    double whole = 1;  // cells of the topics so far
    for (const Drawn& topic : topics) {
        const auto width = static_cast<double>(spanOf(topic, units, Rounding::up).width);
        const auto cells = [&](std::size_t questions) { return static_cast<double>(questions) * width + 1; };
        for (std::size_t i = 0; i < topic.questions.size(); ++i) {
            const std::size_t from = topic.fewest(i);
            const std::size_t to = std::min(topic.most(i), topic.count - 1);
            const auto rows = static_cast<double>(to + 1 - std::min(from, to + 1));
            steps += rows * (cells(from) + cells(to)) / 2 * static_cast<double>(topic.questions[i].size() + 1);
        }
        const double ofTopic = cells(topic.count);
        if (ofTopic * static_cast<double>(topic.count + 1) / 2 > limits.cells) return false;
        steps += whole * ofTopic;
        whole += ofTopic;
        if (whole > limits.cells || steps > limits.steps) return false;
    }
    return true;
}

// The probabilities of sums: cell k stands for the sum low + k.
struct Sums {
    std::int64_t low = 0;
    std::vector<double> probability{1.0};
};

void addScaled(std::span<const double> from, double factor, double* to) {
    for (std::size_t k = 0; k < from.size(); ++k) to[k] += from[k] * factor;
}

// Goes through the questions of a topic. Each is drawn with the probability (questions still to draw) / (questions
// still left), so that every draw is equally likely. Nothing when it is not to go on.
std::optional<Sums> sumsOf(const Drawn& topic, std::int64_t units, Rounding rounding, const core::GoOn& goOn) {
    // So unlikely that it changes no result, and the processor would take long to compute with what is still less.
    constexpr double negligible = 1e-60;
    const Span span = spanOf(topic, units, rounding);
    std::vector<std::vector<double>> byDrawn;
    for (std::size_t j = 0; j <= topic.count; ++j) byDrawn.emplace_back(j * static_cast<std::size_t>(span.width) + 1);
    byDrawn[0][0] = 1;
    for (std::size_t i = 0; i < topic.questions.size(); ++i) {
        if (!goOn()) return std::nullopt;
        const auto left = static_cast<double>(topic.questions.size() - i);
        for (std::size_t j = topic.most(i) + 1; j-- > topic.fewest(i);) {
            const double taken = static_cast<double>(topic.count - j) / left;
            if (taken > 0) {
                for (const Lift& lift : topic.questions[i]) {
                    const std::int64_t cell = inCells(lift.value, units, rounding) - span.low;
                    addScaled(byDrawn[j], lift.probability * taken, byDrawn[j + 1].data() + cell);
                }
            }
            for (double& each : byDrawn[j]) each = each < negligible ? 0 : each * (1 - taken);
        }
    }
    return Sums{static_cast<std::int64_t>(topic.count) * span.low, std::move(byDrawn.back())};
}

std::optional<double> passes(const std::vector<Drawn>& topics, std::int64_t units, Rounding rounding,
                             const core::GoOn& goOn) {
    Sums all;
    for (const Drawn& topic : topics) {
        const std::optional<Sums> one = sumsOf(topic, units, rounding, goOn);
        if (!one) return std::nullopt;
        std::vector<double> both(all.probability.size() + one->probability.size() - 1);
        for (std::size_t k = 0; k < one->probability.size(); ++k) {
            if (one->probability[k] > 0) addScaled(all.probability, one->probability[k], both.data() + k);
        }
        all = {all.low + one->low, std::move(both)};
    }
    double sum = 0;
    for (std::size_t k = 0; k < all.probability.size(); ++k) {
        if (all.low + static_cast<std::int64_t>(k) >= 0) sum += all.probability[k];
    }
    return std::min(1.0, sum);
}

}  // namespace

GuessedPass passByGuessing(const Bank& bank, std::span<const Guess> guesses, const core::GoOn& goOn,
                           const GuessLimits& limits) {
    constexpr std::int64_t coarsest = std::int64_t{1} << 40U;
    const std::vector<Drawn> topics = drawnTopics(bank, guesses);
    std::int64_t units = 1;
    while (!fits(topics, units, limits)) {
        units *= 2;
        if (units > coarsest || !goOn()) return {};
    }
    const auto most = passes(topics, units, Rounding::up, goOn);
    if (!most) return {};
    if (units == 1) return {*most, *most};
    const auto least = passes(topics, units, Rounding::down, goOn);
    return least ? GuessedPass{*least, *most} : GuessedPass{};
}

}  // namespace fourfold::quiz
