#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/fraction.hpp"
#include "quiz/bank.hpp"

namespace fourfold::quiz {

// What guessing at a question earns: every answer is equally likely.
struct GuessOutcome {
    core::Fraction share{};  // of the question's points
    double probability = 0;
};

struct Guess {
    std::vector<GuessOutcome> outcomes;  // by rising share; their probabilities add up to 1
    // How many answers there are, so that a second one can differ from the first; nothing where it need not.
    std::optional<double> answers;
};

// Exactly, from the number of answers that earn each share: a choice of several options takes any set of them but the
// empty one, and a matching gives different texts to all. Nothing for a practical question: the coach knows.
[[nodiscard]] std::optional<Guess> guessAt(const Question& question);

// The same with a second chance at this percent: whoever was not fully right answers once more, anything but the same.
[[nodiscard]] Guess withSecondChance(const Guess& guess, int percent);

// How likely it is to pass an exam of this bank by guessing, over all draws that its quotas allow. `guesses` by
// question. Up to rounding exact: the distributions of the questions that are drawn are folded into each other, each by
// how far it lifts the exam above the pass mark. Nothing when that takes too many steps.
[[nodiscard]] std::optional<double> passByGuessing(const Bank& bank, std::span<const Guess> guesses);

}  // namespace fourfold::quiz
