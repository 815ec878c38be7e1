#include <string>

#include <fmt/format.h>

#include "quiz/pass_by_guessing.hpp"
#include "quiz/rules/lint_rule.hpp"

namespace fourfold::quiz::rules {
namespace {

enum class Verdict { fine, warning, error };

Verdict verdictOn(double probability, const core::NaiveLimits& limits) {
    if (100 * probability > limits.error) return Verdict::error;
    return 100 * probability > limits.warning ? Verdict::warning : Verdict::fine;
}

// "7.34%", or "7.31%-7.36%" where only bounds are known.
std::string shown(const GuessedPass& chance) {
    const std::string least = fmt::format("{:.2f}%", 100 * chance.least);
    const std::string most = fmt::format("{:.2f}%", 100 * chance.most);
    return least == most ? most : least + '-' + most;
}

}  // namespace

// Exams that are passed by guessing more often than the bank allows. Nothing can be computed when a practical question
// cannot be used; the coach reports that.
void guessing(const Facts& facts, core::Diagnostics& found) {
    std::vector<Guess> guesses;
    for (const std::optional<Guess>& guess : facts.guesses) {
        if (!guess) return;
        guesses.push_back(*guess);
    }
    const GuessedPass chance = passByGuessing(facts.bank, guesses, facts.goOn);
    const core::NaiveLimits& limits = facts.bank.naive;
    const Verdict verdict = verdictOn(chance.most, limits);
    if (verdictOn(chance.least, limits) != verdict) {
        found.add(facts.goOn() ? core::Code::guessingNotProven : core::Code::guessingStopped, {});
    } else if (verdict != Verdict::fine) {
        const bool often = verdict == Verdict::error;
        found.add(often ? core::Code::guessingPassesOften : core::Code::guessingPasses, {},
                  {shown(chance), std::to_string(often ? limits.error : limits.warning)});
    }
}

}  // namespace fourfold::quiz::rules
