#include <fmt/format.h>

#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {

// Exams that are passed by guessing more often than the bank allows. Nothing can be computed when a practical question
// cannot be used; the coach reports that.
void guessing(const Facts& facts, core::Diagnostics& found) {
    std::vector<Guess> guesses;
    for (const std::optional<Guess>& guess : facts.guesses) {
        if (!guess) return;
        guesses.push_back(*guess);
    }
    const std::optional<double> probability = passByGuessing(facts.bank, guesses);
    if (!probability) {
        found.add(core::Code::guessingNotProven, {});
        return;
    }
    const core::NaiveLimits& limits = facts.bank.naive;
    const bool often = 100 * *probability > limits.error;
    if (!often && 100 * *probability <= limits.warning) return;
    found.add(often ? core::Code::guessingPassesOften : core::Code::guessingPasses, {},
              {fmt::format("{:.2f}%", 100 * *probability), std::to_string(often ? limits.error : limits.warning)});
}

}  // namespace fourfold::quiz::rules
