#pragma once

#include <optional>
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
    // The number of different answers: a second answer then differs from the first. Nothing: it may be the same.
    std::optional<double> answers;
};

// Computed exactly, by counting the answers that earn each share. A multiple choice takes any set of options but the
// empty one, and is marked as in a new attempt. A matching uses no right-hand text twice. Nothing for a practical
// question: only the coach can tell.
[[nodiscard]] std::optional<Guess> guessAt(const Question& question);

// What guessing earns with a second chance at this percent: whoever was not fully right gives another answer.
[[nodiscard]] Guess withSecondChance(const Guess& guess, int percent);

}  // namespace fourfold::quiz
